"""Help texts and previews of fields and blocks: nothing that the database knows."""

import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('content', '0002_content_and_desk'),
    ]

    # Told to the state alone: each of these would otherwise draw up all models anew, for no SQL.
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name='sitetexts',
                    name='address_fr',
                    field=models.TextField(blank=True, help_text='As on an envelope, line by line.', max_length=300, verbose_name='address in French'),
                ),
                migrations.AlterField(
                    model_name='sitetexts',
                    name='contact_email',
                    field=models.EmailField(blank=True, help_text='The address of a service. Everybody can read it.', max_length=254, verbose_name='e-mail for questions'),
                ),
                migrations.AlterField(
                    model_name='sitetexts',
                    name='contact_phone',
                    field=models.CharField(blank=True, help_text='The number of a service, with spaces: “02 555 01 00”.', max_length=30, verbose_name='telephone'),
                ),
                migrations.AlterField(
                    model_name='sitetexts',
                    name='footer_fr',
                    field=models.TextField(blank=True, help_text='One or two sentences at the bottom of every page.', max_length=400, verbose_name='footer text in French'),
                ),
                migrations.AlterField(
                    model_name='sitetexts',
                    name='name_fr',
                    field=models.CharField(blank=True, help_text='Stands at the top of every page, in titles and in mails.', max_length=60, verbose_name='name of the site in French'),
                ),
                migrations.AlterField(
                    model_name='sitetexts',
                    name='name_nl',
                    field=models.CharField(blank=True, help_text='Stands at the top of every page, in titles and in mails.', max_length=60, verbose_name='name of the site in Dutch'),
                ),
                migrations.AlterField(
                    model_name='sitetexts',
                    name='organisation_fr',
                    field=models.CharField(blank=True, help_text='Who is behind the site; it stands at the bottom of every page.', max_length=150, verbose_name='organisation in French'),
                ),
                migrations.AlterField(
                    model_name='sitetexts',
                    name='organisation_nl',
                    field=models.CharField(blank=True, help_text='Who is behind the site; it stands at the bottom of every page.', max_length=150, verbose_name='organisation in Dutch'),
                ),
                migrations.AlterField(
                    model_name='sitetexts',
                    name='social_links',
                    field=wagtail.fields.StreamField([('channel', 2)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'help_text': 'As readers know it, such as “Mastodon”.', 'label': 'name', 'max_length': 40}), 1: ('wagtail.blocks.URLBlock', (), {'help_text': 'The page of the organisation there, with https://.', 'label': 'address'}), 2: ('wagtail.blocks.StructBlock', [[('name', 0), ('url', 1)]], {})}, help_text='At most six; the same in both languages.', verbose_name='channels elsewhere'),
                ),
                migrations.AlterField(
                    model_name='sitetexts',
                    name='tagline_fr',
                    field=models.CharField(blank=True, help_text='A few words under the name: for whom the site is.', max_length=80, verbose_name='tagline in French'),
                ),
            ]
        )
    ]
