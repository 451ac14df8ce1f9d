"""Help texts and previews of fields and blocks: nothing that the database knows."""

import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('places', '0001_initial'),
        ('practices', '0002_content_and_desk'),
    ]

    # Told to the state alone: each of these would otherwise draw up all models anew, for no SQL.
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name='agegroup',
                    name='name_fr',
                    field=models.CharField(help_text='In plain words, as readers choose it.', max_length=80, verbose_name='name in French'),
                ),
                migrations.AlterField(
                    model_name='agegroup',
                    name='name_nl',
                    field=models.CharField(help_text='In plain words, as readers choose it.', max_length=80, verbose_name='name in Dutch'),
                ),
                migrations.AlterField(
                    model_name='policydomain',
                    name='name_fr',
                    field=models.CharField(help_text='In plain words, as readers choose it.', max_length=80, verbose_name='name in French'),
                ),
                migrations.AlterField(
                    model_name='policydomain',
                    name='name_nl',
                    field=models.CharField(help_text='In plain words, as readers choose it.', max_length=80, verbose_name='name in Dutch'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='age_groups',
                    field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Choose none where it is for every age.', related_name='+', to='practices.agegroup', verbose_name='age groups'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='applied_in',
                    field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Write one name on each line. The practice also stands on the pages of these municipalities.', related_name='+', to='places.municipality', verbose_name='applied in'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='body',
                    field=wagtail.fields.StreamField([('rich_text', 0), ('heading', 1), ('list', 2), ('image', 5), ('quote', 9), ('callout', 10), ('document', 13), ('subheading', 14), ('people', 15), ('gallery', 16), ('video', 24), ('related_pages', 28)], blank=True, block_lookup={0: ('tandem.content.blocks.rich_text.ParagraphsBlock', (), {}), 1: ('tandem.content.blocks.heading.HeadingBlock', (), {}), 2: ('tandem.content.blocks.list.ListBlock', (), {}), 3: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Describe what matters in it, or say that it only decorates the page.', 'label': 'picture'}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what the reader cannot see: who, where, when.', 'label': 'caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('image', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write the words without quotation marks.', 'label': 'words'}), 7: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the person wants to be mentioned.', 'label': 'speaker', 'max_length': 150, 'required': False}), 8: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Choose it only if it differs from the language of the page.', 'label': 'language of the quote', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('language', 8)]], {}), 10: ('tandem.content.blocks.callout.CalloutBlock', (), {}), 11: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 12: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('document', 11), ('title', 12)]], {}), 14: ('tandem.content.blocks.heading.SubheadingBlock', (), {}), 15: ('tandem.content.blocks.people.PeopleBlock', (), {}), 16: ('tandem.content.blocks.gallery.GalleryBlock', (), {}), 17: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('youtube', 'YouTube'), ('vimeo', 'Vimeo'), ('peertube', 'PeerTube'), ('file', 'a file of our own')], 'help_text': 'Readers are told where the link leads.', 'label': 'plays on'}), 18: ('wagtail.blocks.URLBlock', (), {'help_text': 'Copy the address of the page with the video, or of the file.', 'label': 'address'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what it is about, in the page’s language.', 'label': 'title', 'max_length': 150}), 20: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write minutes and seconds, such as 3:25.'}, 'help_text': 'Write minutes and seconds, such as 3:25. Leave it empty for a channel.', 'label': 'duration', 'regex': '^\\d{1,3}:[0-5]\\d$', 'required': False}), 21: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Readers of another language see it before they choose.', 'label': 'spoken language', 'required': False}), 22: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Choose one of our own. A video does well without one.', 'label': 'picture'}), 23: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'lang-nl', 'lang-fr', 'ul'], 'help_text': 'Write the whole text or a good summary, for people who cannot hear, see or play it.', 'label': 'what is said and shown'}), 24: ('wagtail.blocks.StructBlock', [[('provider', 17), ('url', 18), ('title', 19), ('duration', 20), ('language', 21), ('picture', 22), ('summary', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the heading is “Read more”.', 'label': 'title', 'max_length': 120, 'required': False}), 26: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Choose them in one language; each reader gets them in her own.', 'label': 'pages', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('pages', 27)]], {})}, help_text='Start with what matters most to the reader.', verbose_name='text'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='budget',
                    field=wagtail.fields.StreamField([('fact', 3)], blank=True, block_lookup={0: ('wagtail.blocks.IntegerBlock', (), {'help_text': 'Leave it empty for an amount that comes back every year.', 'label': 'year', 'max_value': 2100, 'min_value': 1950, 'required': False}), 1: ('wagtail.blocks.DecimalBlock', (), {'decimal_places': 2, 'help_text': 'As the source has it, not rounded.', 'label': 'amount in euro', 'max_digits': 12, 'min_value': 0}), 2: ('wagtail.blocks.CharBlock', (), {'help_text': 'In a few words: “making films”.', 'label': 'what for', 'max_length': 150}), 3: ('wagtail.blocks.StructBlock', [[('year', 0), ('amount', 1), ('purpose', 2)]], {})}, help_text='What it costs or may spend. Leave it empty where no figures are public.', verbose_name='budget'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='contact_email',
                    field=models.EmailField(blank=True, help_text='The address of a service. Everybody can read it.', max_length=254, verbose_name='e-mail address'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='contact_phone',
                    field=models.CharField(blank=True, help_text='The number of a service, with spaces: “02 555 01 00”.', max_length=40, verbose_name='telephone'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='documents',
                    field=wagtail.fields.StreamField([('document', 2)], blank=True, block_lookup={0: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 1: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 2: ('wagtail.blocks.StructBlock', [[('document', 0), ('title', 1)]], {})}, help_text='What readers can take along. The text of each link makes itself.', verbose_name='documents'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='domain',
                    field=models.ForeignKey(blank=True, help_text='The one domain that it belongs to most; readers choose practices by it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='practices', to='practices.policydomain', verbose_name='policy domain'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='end_month',
                    field=models.PositiveSmallIntegerField(blank=True, choices=[(1, 'January'), (2, 'February'), (3, 'March'), (4, 'April'), (5, 'May'), (6, 'June'), (7, 'July'), (8, 'August'), (9, 'September'), (10, 'October'), (11, 'November'), (12, 'December')], help_text='Leave it empty where you know the year alone.', null=True, verbose_name='until: month'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='end_year',
                    field=models.PositiveSmallIntegerField(blank=True, help_text='The year in which it ended.', null=True, verbose_name='until: year'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='start_month',
                    field=models.PositiveSmallIntegerField(blank=True, choices=[(1, 'January'), (2, 'February'), (3, 'March'), (4, 'April'), (5, 'May'), (6, 'June'), (7, 'July'), (8, 'August'), (9, 'September'), (10, 'October'), (11, 'November'), (12, 'December')], help_text='Leave it empty where you know the year alone.', null=True, verbose_name='from: month'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='start_year',
                    field=models.PositiveSmallIntegerField(blank=True, help_text='The year in which it began.', null=True, verbose_name='from: year'),
                ),
                migrations.AlterField(
                    model_name='practicepage',
                    name='target_groups',
                    field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='The people that it is meant for. Choose none where it is for everybody.', related_name='+', to='practices.targetgroup', verbose_name='target groups'),
                ),
                migrations.AlterField(
                    model_name='recommendationpage',
                    name='body',
                    field=wagtail.fields.StreamField([('rich_text', 0), ('heading', 1), ('list', 2), ('image', 5), ('quote', 9), ('callout', 10), ('document', 13), ('subheading', 14), ('people', 15), ('gallery', 16), ('video', 24), ('related_pages', 28)], blank=True, block_lookup={0: ('tandem.content.blocks.rich_text.ParagraphsBlock', (), {}), 1: ('tandem.content.blocks.heading.HeadingBlock', (), {}), 2: ('tandem.content.blocks.list.ListBlock', (), {}), 3: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Describe what matters in it, or say that it only decorates the page.', 'label': 'picture'}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what the reader cannot see: who, where, when.', 'label': 'caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('image', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write the words without quotation marks.', 'label': 'words'}), 7: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the person wants to be mentioned.', 'label': 'speaker', 'max_length': 150, 'required': False}), 8: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Choose it only if it differs from the language of the page.', 'label': 'language of the quote', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('language', 8)]], {}), 10: ('tandem.content.blocks.callout.CalloutBlock', (), {}), 11: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 12: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('document', 11), ('title', 12)]], {}), 14: ('tandem.content.blocks.heading.SubheadingBlock', (), {}), 15: ('tandem.content.blocks.people.PeopleBlock', (), {}), 16: ('tandem.content.blocks.gallery.GalleryBlock', (), {}), 17: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('youtube', 'YouTube'), ('vimeo', 'Vimeo'), ('peertube', 'PeerTube'), ('file', 'a file of our own')], 'help_text': 'Readers are told where the link leads.', 'label': 'plays on'}), 18: ('wagtail.blocks.URLBlock', (), {'help_text': 'Copy the address of the page with the video, or of the file.', 'label': 'address'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what it is about, in the page’s language.', 'label': 'title', 'max_length': 150}), 20: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write minutes and seconds, such as 3:25.'}, 'help_text': 'Write minutes and seconds, such as 3:25. Leave it empty for a channel.', 'label': 'duration', 'regex': '^\\d{1,3}:[0-5]\\d$', 'required': False}), 21: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Readers of another language see it before they choose.', 'label': 'spoken language', 'required': False}), 22: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Choose one of our own. A video does well without one.', 'label': 'picture'}), 23: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'lang-nl', 'lang-fr', 'ul'], 'help_text': 'Write the whole text or a good summary, for people who cannot hear, see or play it.', 'label': 'what is said and shown'}), 24: ('wagtail.blocks.StructBlock', [[('provider', 17), ('url', 18), ('title', 19), ('duration', 20), ('language', 21), ('picture', 22), ('summary', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the heading is “Read more”.', 'label': 'title', 'max_length': 120, 'required': False}), 26: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Choose them in one language; each reader gets them in her own.', 'label': 'pages', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('pages', 27)]], {})}, help_text='Start with what matters most to the reader.', verbose_name='text'),
                ),
                migrations.AlterField(
                    model_name='recommendationpage',
                    name='domain',
                    field=models.ForeignKey(blank=True, help_text='The list of practices shows the advice with the practices of this domain.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='recommendations', to='practices.policydomain', verbose_name='policy domain'),
                ),
                migrations.AlterField(
                    model_name='targetgroup',
                    name='name_fr',
                    field=models.CharField(help_text='In plain words, as readers choose it.', max_length=80, verbose_name='name in French'),
                ),
                migrations.AlterField(
                    model_name='targetgroup',
                    name='name_nl',
                    field=models.CharField(help_text='In plain words, as readers choose it.', max_length=80, verbose_name='name in Dutch'),
                ),
            ]
        )
    ]
