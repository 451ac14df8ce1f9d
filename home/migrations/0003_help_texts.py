"""Help texts and previews of fields and blocks: nothing that the database knows."""

import django.db.models.deletion
import home.models.news
import modelcluster.fields
import wagtail.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('content', '0003_help_texts'),
        ('home', '0002_content_and_desk'),
        ('places', '0001_initial'),
    ]

    # Told to the state alone: each of these would otherwise draw up all models anew, for no SQL.
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='conformity',
                    field=models.CharField(choices=[('full', 'fully compliant'), ('partial', 'partially compliant'), ('none', 'not compliant')], default='partial', help_text='Fully compliant means that nothing stands under “What is not accessible”.', max_length=12, verbose_name='status'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='enforcement',
                    field=wagtail.fields.StreamField([('body', 6)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'help_text': 'Its official name. Have it checked by a lawyer.', 'label': 'complaints body', 'max_length': 150}), 1: ('wagtail.blocks.TextBlock', (), {'help_text': 'Such as “for calls of the Flemish government”.', 'label': 'for what', 'max_length': 300, 'required': False, 'rows': 2}), 2: ('wagtail.blocks.TextBlock', (), {'help_text': 'As on an envelope, line by line.', 'label': 'address', 'max_length': 300, 'required': False, 'rows': 2}), 3: ('wagtail.blocks.EmailBlock', (), {'help_text': 'The address for complaints.', 'label': 'e-mail', 'required': False}), 4: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write digits and spaces, such as 02 555 01 00.'}, 'help_text': 'The number of a service, with spaces: “02 555 01 00”.', 'label': 'telephone', 'regex': '^\\+?[0-9 ().\\/-]{3,30}$', 'required': False}), 5: ('wagtail.blocks.URLBlock', (), {'help_text': 'The page on which one complains.', 'label': 'website', 'required': False}), 6: ('wagtail.blocks.StructBlock', [[('body', 0), ('when', 1), ('address', 2), ('email', 3), ('phone', 4), ('website', 5)]], {})}, help_text='By level of government. Have it checked by a lawyer.', verbose_name='where to complain after that'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='feedback_email',
                    field=models.EmailField(help_text='The address of a service that answers in time.', max_length=254, verbose_name='e-mail for remarks'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='feedback_form',
                    field=models.URLField(blank=True, help_text='Leave it empty where there is no form.', verbose_name='address of a form for remarks'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='feedback_phone',
                    field=models.CharField(blank=True, help_text='The number of a service, with spaces: “02 555 01 00”.', max_length=30, verbose_name='telephone for remarks'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='issues',
                    field=wagtail.fields.StreamField([('issue', 5)], blank=True, block_lookup={0: ('wagtail.blocks.TextBlock', (), {'help_text': 'What people meet, on which pages, in plain words.', 'label': 'what is not accessible', 'max_length': 400, 'rows': 2}), 1: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write three numbers with points, such as 1.4.3.'}, 'help_text': 'The success criterion, such as 1.4.3.', 'label': 'WCAG number', 'regex': '^\\d\\.\\d{1,2}\\.\\d{1,2}$', 'required': False}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('non_compliance', 'not in accordance with the rules yet'), ('burden', 'disproportionate burden'), ('out_of_scope', 'outside the scope of the law')], 'help_text': 'The law knows these three. The lawyer knows which one holds.', 'label': 'reason'}), 3: ('wagtail.blocks.TextBlock', (), {'help_text': 'How one gets the same information in another way.', 'label': 'alternative', 'max_length': 400, 'required': False, 'rows': 2}), 4: ('wagtail.blocks.DateBlock', (), {'help_text': 'A day that you can keep. Leave it empty where there is no plan.', 'label': 'to be solved by', 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('what', 0), ('criterion', 1), ('reason', 2), ('alternative', 3), ('planned', 4)]], {})}, help_text='One block for each barrier; readers see them by reason.', verbose_name='what is not accessible'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='legal_basis',
                    field=models.CharField(choices=[('federal', 'the federal act of 19 July 2018'), ('flemish', 'the Flemish Governance Decree of 7 December 2018'), ('brussels', 'the Brussels ordinance of 4 October 2018'), ('walloon', 'the Walloon decree of 2 May 2019')], default='federal', help_text='The law of the level of government that the organisation belongs to.', max_length=12, verbose_name='legal basis'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='made_on',
                    field=models.DateField(help_text='The day on which this statement was first made.', verbose_name='made on'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='method',
                    field=models.CharField(choices=[('self', 'an assessment of our own'), ('third', 'an assessment by a third party')], default='self', help_text='A third party is named in the field beside this one.', max_length=12, verbose_name='how it was judged'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='organisation',
                    field=models.CharField(help_text='Who answers for the site, with its official name.', max_length=200, verbose_name='organisation'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='reply_days',
                    field=models.PositiveSmallIntegerField(default=10, help_text='Readers are promised this. Promise what you can keep.', verbose_name='answer within so many working days'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='report',
                    field=models.ForeignKey(blank=True, help_text='The report of the assessment, where everybody may read it.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='content.sitedocument', verbose_name='report'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='scope',
                    field=wagtail.fields.StreamField([('website', 0), ('app', 1)], blank=True, block_lookup={0: ('home.blocks.statement.ScopeSiteBlock', (), {}), 1: ('home.blocks.statement.ScopeAppBlock', (), {'max_length': 150})}, help_text='Every address and every app that this statement is about.', verbose_name='sites and apps'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='standard',
                    field=models.CharField(default='EN 301 549', help_text='The standard that the site was judged by.', max_length=60, verbose_name='standard'),
                ),
                migrations.AlterField(
                    model_name='accessibilitystatementpage',
                    name='standard_version',
                    field=models.CharField(default='V3.2.1 (WCAG 2.1 AA)', help_text='With the version and the level of WCAG that it rests on.', max_length=60, verbose_name='version of the standard'),
                ),
                migrations.AlterField(
                    model_name='contactpage',
                    name='body',
                    field=wagtail.fields.StreamField([('rich_text', 0), ('heading', 1), ('list', 2), ('image', 5), ('quote', 9), ('callout', 10), ('document', 13), ('subheading', 14), ('people', 15), ('gallery', 16), ('video', 24), ('related_pages', 28)], blank=True, block_lookup={0: ('tandem.content.blocks.rich_text.ParagraphsBlock', (), {}), 1: ('tandem.content.blocks.heading.HeadingBlock', (), {}), 2: ('tandem.content.blocks.list.ListBlock', (), {}), 3: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Describe what matters in it, or say that it only decorates the page.', 'label': 'picture'}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what the reader cannot see: who, where, when.', 'label': 'caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('image', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write the words without quotation marks.', 'label': 'words'}), 7: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the person wants to be mentioned.', 'label': 'speaker', 'max_length': 150, 'required': False}), 8: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Choose it only if it differs from the language of the page.', 'label': 'language of the quote', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('language', 8)]], {}), 10: ('tandem.content.blocks.callout.CalloutBlock', (), {}), 11: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 12: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('document', 11), ('title', 12)]], {}), 14: ('tandem.content.blocks.heading.SubheadingBlock', (), {}), 15: ('tandem.content.blocks.people.PeopleBlock', (), {}), 16: ('tandem.content.blocks.gallery.GalleryBlock', (), {}), 17: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('youtube', 'YouTube'), ('vimeo', 'Vimeo'), ('peertube', 'PeerTube'), ('file', 'a file of our own')], 'help_text': 'Readers are told where the link leads.', 'label': 'plays on'}), 18: ('wagtail.blocks.URLBlock', (), {'help_text': 'Copy the address of the page with the video, or of the file.', 'label': 'address'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what it is about, in the page’s language.', 'label': 'title', 'max_length': 150}), 20: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write minutes and seconds, such as 3:25.'}, 'help_text': 'Write minutes and seconds, such as 3:25. Leave it empty for a channel.', 'label': 'duration', 'regex': '^\\d{1,3}:[0-5]\\d$', 'required': False}), 21: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Readers of another language see it before they choose.', 'label': 'spoken language', 'required': False}), 22: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Choose one of our own. A video does well without one.', 'label': 'picture'}), 23: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'lang-nl', 'lang-fr', 'ul'], 'help_text': 'Write the whole text or a good summary, for people who cannot hear, see or play it.', 'label': 'what is said and shown'}), 24: ('wagtail.blocks.StructBlock', [[('provider', 17), ('url', 18), ('title', 19), ('duration', 20), ('language', 21), ('picture', 22), ('summary', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the heading is “Read more”.', 'label': 'title', 'max_length': 120, 'required': False}), 26: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Choose them in one language; each reader gets them in her own.', 'label': 'pages', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('pages', 27)]], {})}, help_text='Start with what matters most to the reader.', verbose_name='text'),
                ),
                migrations.AlterField(
                    model_name='contactpage',
                    name='contacts',
                    field=wagtail.fields.StreamField([('contact', 4)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'help_text': 'Not the name of a person: “coordinator of project calls”.', 'label': 'function', 'max_length': 120}), 1: ('wagtail.blocks.TextBlock', (), {'help_text': 'What people can ask here, in their own words.', 'label': 'for which questions', 'max_length': 300, 'required': False, 'rows': 2}), 2: ('wagtail.blocks.EmailBlock', (), {'help_text': 'The address of a service. Everybody can read it.', 'label': 'e-mail', 'required': False}), 3: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write digits and spaces, such as 02 555 01 00.'}, 'help_text': 'The number of a service, with spaces: “02 555 01 00”.', 'label': 'telephone', 'regex': '^\\+?[0-9 ().\\/-]{3,30}$', 'required': False}), 4: ('wagtail.blocks.StructBlock', [[('function', 0), ('task', 1), ('email', 2), ('phone', 3)]], {})}, help_text='The most asked for first.', verbose_name='whom to ask'),
                ),
                migrations.AlterField(
                    model_name='contactpage',
                    name='email',
                    field=models.EmailField(blank=True, help_text='For whoever finds nobody in the list above.', max_length=254, verbose_name='general e-mail'),
                ),
                migrations.AlterField(
                    model_name='contactpage',
                    name='opening_hours',
                    field=wagtail.fields.StreamField([('hours', 3)], blank=True, block_lookup={0: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('1', 'Monday'), ('2', 'Tuesday'), ('3', 'Wednesday'), ('4', 'Thursday'), ('5', 'Friday'), ('6', 'Saturday'), ('7', 'Sunday')], 'help_text': 'A day with a break at noon stands here twice.', 'label': 'day'}), 1: ('wagtail.blocks.TimeBlock', (), {'help_text': 'On the Belgian clock, such as 9:00.', 'label': 'opens at'}), 2: ('wagtail.blocks.TimeBlock', (), {'help_text': 'On the Belgian clock, such as 12:30.', 'label': 'closes at'}), 3: ('wagtail.blocks.StructBlock', [[('day', 0), ('opens', 1), ('closes', 2)]], {})}, help_text='Readers see the days in the order of the week, whatever the order here.', verbose_name='opening hours'),
                ),
                migrations.AlterField(
                    model_name='contactpage',
                    name='phone',
                    field=models.CharField(blank=True, help_text='The number of a service, with spaces: “02 555 01 00”.', max_length=30, verbose_name='general telephone'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='address',
                    field=models.CharField(blank=True, help_text='Write the street, the number and the postal code.', max_length=200, verbose_name='address'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='admission',
                    field=models.CharField(choices=[('open', 'Open to all'), ('invitation', 'By invitation')], default='open', help_text='For an event by invitation, choose below whose members are invited.', max_length=12, verbose_name='who may come'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='attendance',
                    field=models.CharField(choices=[('on_site', 'At a place'), ('online', 'Online'), ('both', 'At a place and online')], default='on_site', help_text='It decides whether readers see a venue, how they take part online, or both.', max_length=10, verbose_name='takes place'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='audience',
                    field=models.CharField(blank=True, help_text='Name functions or groups of people.', max_length=250, verbose_name='for whom'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='body',
                    field=wagtail.fields.StreamField([('rich_text', 0), ('heading', 1), ('list', 2), ('image', 5), ('quote', 9), ('callout', 10), ('document', 13), ('subheading', 14), ('people', 15), ('gallery', 16), ('video', 24), ('related_pages', 28)], blank=True, block_lookup={0: ('tandem.content.blocks.rich_text.ParagraphsBlock', (), {}), 1: ('tandem.content.blocks.heading.HeadingBlock', (), {}), 2: ('tandem.content.blocks.list.ListBlock', (), {}), 3: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Describe what matters in it, or say that it only decorates the page.', 'label': 'picture'}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what the reader cannot see: who, where, when.', 'label': 'caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('image', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write the words without quotation marks.', 'label': 'words'}), 7: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the person wants to be mentioned.', 'label': 'speaker', 'max_length': 150, 'required': False}), 8: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Choose it only if it differs from the language of the page.', 'label': 'language of the quote', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('language', 8)]], {}), 10: ('tandem.content.blocks.callout.CalloutBlock', (), {}), 11: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 12: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('document', 11), ('title', 12)]], {}), 14: ('tandem.content.blocks.heading.SubheadingBlock', (), {}), 15: ('tandem.content.blocks.people.PeopleBlock', (), {}), 16: ('tandem.content.blocks.gallery.GalleryBlock', (), {}), 17: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('youtube', 'YouTube'), ('vimeo', 'Vimeo'), ('peertube', 'PeerTube'), ('file', 'a file of our own')], 'help_text': 'Readers are told where the link leads.', 'label': 'plays on'}), 18: ('wagtail.blocks.URLBlock', (), {'help_text': 'Copy the address of the page with the video, or of the file.', 'label': 'address'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what it is about, in the page’s language.', 'label': 'title', 'max_length': 150}), 20: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write minutes and seconds, such as 3:25.'}, 'help_text': 'Write minutes and seconds, such as 3:25. Leave it empty for a channel.', 'label': 'duration', 'regex': '^\\d{1,3}:[0-5]\\d$', 'required': False}), 21: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Readers of another language see it before they choose.', 'label': 'spoken language', 'required': False}), 22: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Choose one of our own. A video does well without one.', 'label': 'picture'}), 23: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'lang-nl', 'lang-fr', 'ul'], 'help_text': 'Write the whole text or a good summary, for people who cannot hear, see or play it.', 'label': 'what is said and shown'}), 24: ('wagtail.blocks.StructBlock', [[('provider', 17), ('url', 18), ('title', 19), ('duration', 20), ('language', 21), ('picture', 22), ('summary', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the heading is “Read more”.', 'label': 'title', 'max_length': 120, 'required': False}), 26: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Choose them in one language; each reader gets them in her own.', 'label': 'pages', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('pages', 27)]], {})}, help_text='Start with what matters most to the reader.', verbose_name='text'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='cancelled_note',
                    field=models.CharField(blank=True, help_text='Write one sentence, and say it too if there will be another day.', max_length=250, verbose_name='why it is cancelled'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='end_time',
                    field=models.TimeField(blank=True, help_text='Write the hour on a Belgian clock, such as 13:30. Leave it empty if it is not known.', null=True, verbose_name='ends at'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='first_day',
                    field=models.DateField(help_text='Choose the day on which it begins.', verbose_name='day'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='last_day',
                    field=models.DateField(blank=True, help_text='Fill it in only if the event lasts more than one day.', null=True, verbose_name='last day'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='network',
                    field=models.ForeignKey(blank=True, help_text='Choose the network whose members are invited. The event also stands on its page.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='home.networkpage', verbose_name='network'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='organiser',
                    field=models.CharField(blank=True, help_text='Name the service or the organisation, not a person.', max_length=150, verbose_name='organiser'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='programme',
                    field=wagtail.fields.StreamField([('session', 10), ('part', 11)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what it is about, in plain words.', 'label': 'title', 'max_length': 200}), 1: ('wagtail.blocks.TimeBlock', (), {'help_text': 'Write the hour on a Belgian clock, such as 13:30.', 'label': 'from', 'required': False}), 2: ('wagtail.blocks.TimeBlock', (), {'help_text': 'Leave it empty if it is not known.', 'label': 'until', 'required': False}), 3: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write two or three sentences. Begin a new line for a new paragraph.', 'label': 'description', 'required': False}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the speakers want to be mentioned.', 'label': 'speakers', 'max_length': 300, 'required': False}), 5: ('wagtail.blocks.PageChooserBlock', (), {'help_text': 'Choose the practice that is presented. Readers get it in their own language.', 'label': 'inspiring practice', 'page_type': ['practices.PracticePage'], 'required': False}), 6: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 7: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('document', 6), ('title', 7)]], {}), 9: ('wagtail.blocks.StreamBlock', [[('document', 8)]], {'help_text': 'Add presentations and info sheets. The link says by itself what each file is.', 'label': 'documents', 'required': False}), 10: ('wagtail.blocks.StructBlock', [[('title', 0), ('start', 1), ('end', 2), ('description', 3), ('speakers', 4), ('practice', 5), ('documents', 9)]], {}), 11: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write a heading for the sessions that follow, such as “In the afternoon”.', 'icon': 'title', 'label': 'Part of the day', 'max_length': 120, 'preview_template': 'home/events/part_preview.html', 'preview_value': 'In the afternoon'})}, help_text='Add the sessions in the order in which they take place.', verbose_name='programme'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='registration_email',
                    field=models.EmailField(blank=True, help_text='Take an address of a service, not of a person.', max_length=254, verbose_name='e-mail address to register'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='registration_link',
                    field=models.URLField(blank=True, help_text='It leads to the form. Leave it empty if nobody has to register.', verbose_name='link to register'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='report',
                    field=wagtail.fields.StreamField([('rich_text', 0), ('heading', 1), ('list', 2), ('image', 5), ('quote', 9), ('callout', 10), ('document', 13), ('subheading', 14), ('people', 15), ('gallery', 16), ('video', 24), ('related_pages', 28)], blank=True, block_lookup={0: ('tandem.content.blocks.rich_text.ParagraphsBlock', (), {}), 1: ('tandem.content.blocks.heading.HeadingBlock', (), {}), 2: ('tandem.content.blocks.list.ListBlock', (), {}), 3: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Describe what matters in it, or say that it only decorates the page.', 'label': 'picture'}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what the reader cannot see: who, where, when.', 'label': 'caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('image', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write the words without quotation marks.', 'label': 'words'}), 7: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the person wants to be mentioned.', 'label': 'speaker', 'max_length': 150, 'required': False}), 8: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Choose it only if it differs from the language of the page.', 'label': 'language of the quote', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('language', 8)]], {}), 10: ('tandem.content.blocks.callout.CalloutBlock', (), {}), 11: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 12: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('document', 11), ('title', 12)]], {}), 14: ('tandem.content.blocks.heading.SubheadingBlock', (), {}), 15: ('tandem.content.blocks.people.PeopleBlock', (), {}), 16: ('tandem.content.blocks.gallery.GalleryBlock', (), {}), 17: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('youtube', 'YouTube'), ('vimeo', 'Vimeo'), ('peertube', 'PeerTube'), ('file', 'a file of our own')], 'help_text': 'Readers are told where the link leads.', 'label': 'plays on'}), 18: ('wagtail.blocks.URLBlock', (), {'help_text': 'Copy the address of the page with the video, or of the file.', 'label': 'address'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what it is about, in the page’s language.', 'label': 'title', 'max_length': 150}), 20: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write minutes and seconds, such as 3:25.'}, 'help_text': 'Write minutes and seconds, such as 3:25. Leave it empty for a channel.', 'label': 'duration', 'regex': '^\\d{1,3}:[0-5]\\d$', 'required': False}), 21: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Readers of another language see it before they choose.', 'label': 'spoken language', 'required': False}), 22: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Choose one of our own. A video does well without one.', 'label': 'picture'}), 23: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'lang-nl', 'lang-fr', 'ul'], 'help_text': 'Write the whole text or a good summary, for people who cannot hear, see or play it.', 'label': 'what is said and shown'}), 24: ('wagtail.blocks.StructBlock', [[('provider', 17), ('url', 18), ('title', 19), ('duration', 20), ('language', 21), ('picture', 22), ('summary', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the heading is “Read more”.', 'label': 'title', 'max_length': 120, 'required': False}), 26: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Choose them in one language; each reader gets them in her own.', 'label': 'pages', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('pages', 27)]], {})}, help_text='Tell what was said and agreed. Readers see it first, once the event is over.', verbose_name='report'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='report_documents',
                    field=wagtail.fields.StreamField([('document', 2)], blank=True, block_lookup={0: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 1: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 2: ('wagtail.blocks.StructBlock', [[('document', 0), ('title', 1)]], {})}, help_text='Add the files about the whole event; those of a session stand with it.', verbose_name='documents of the report'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='start_time',
                    field=models.TimeField(blank=True, help_text='Write the hour on a Belgian clock, such as 13:30. Leave it empty for a whole day, or if it is not known.', null=True, verbose_name='begins at'),
                ),
                migrations.AlterField(
                    model_name='eventpage',
                    name='venue',
                    field=models.CharField(blank=True, help_text='Name the building and the room, such as “town hall, council room”.', max_length=150, verbose_name='venue'),
                ),
                migrations.AlterField(
                    model_name='eventseriespage',
                    name='audience',
                    field=models.CharField(blank=True, help_text='Name functions or groups of people.', max_length=250, verbose_name='for whom'),
                ),
                migrations.AlterField(
                    model_name='eventseriespage',
                    name='body',
                    field=wagtail.fields.StreamField([('rich_text', 0), ('heading', 1), ('list', 2), ('image', 5), ('quote', 9), ('callout', 10), ('document', 13), ('subheading', 14), ('people', 15), ('gallery', 16), ('video', 24), ('related_pages', 28)], blank=True, block_lookup={0: ('tandem.content.blocks.rich_text.ParagraphsBlock', (), {}), 1: ('tandem.content.blocks.heading.HeadingBlock', (), {}), 2: ('tandem.content.blocks.list.ListBlock', (), {}), 3: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Describe what matters in it, or say that it only decorates the page.', 'label': 'picture'}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what the reader cannot see: who, where, when.', 'label': 'caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('image', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write the words without quotation marks.', 'label': 'words'}), 7: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the person wants to be mentioned.', 'label': 'speaker', 'max_length': 150, 'required': False}), 8: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Choose it only if it differs from the language of the page.', 'label': 'language of the quote', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('language', 8)]], {}), 10: ('tandem.content.blocks.callout.CalloutBlock', (), {}), 11: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 12: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('document', 11), ('title', 12)]], {}), 14: ('tandem.content.blocks.heading.SubheadingBlock', (), {}), 15: ('tandem.content.blocks.people.PeopleBlock', (), {}), 16: ('tandem.content.blocks.gallery.GalleryBlock', (), {}), 17: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('youtube', 'YouTube'), ('vimeo', 'Vimeo'), ('peertube', 'PeerTube'), ('file', 'a file of our own')], 'help_text': 'Readers are told where the link leads.', 'label': 'plays on'}), 18: ('wagtail.blocks.URLBlock', (), {'help_text': 'Copy the address of the page with the video, or of the file.', 'label': 'address'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what it is about, in the page’s language.', 'label': 'title', 'max_length': 150}), 20: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write minutes and seconds, such as 3:25.'}, 'help_text': 'Write minutes and seconds, such as 3:25. Leave it empty for a channel.', 'label': 'duration', 'regex': '^\\d{1,3}:[0-5]\\d$', 'required': False}), 21: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Readers of another language see it before they choose.', 'label': 'spoken language', 'required': False}), 22: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Choose one of our own. A video does well without one.', 'label': 'picture'}), 23: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'lang-nl', 'lang-fr', 'ul'], 'help_text': 'Write the whole text or a good summary, for people who cannot hear, see or play it.', 'label': 'what is said and shown'}), 24: ('wagtail.blocks.StructBlock', [[('provider', 17), ('url', 18), ('title', 19), ('duration', 20), ('language', 21), ('picture', 22), ('summary', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the heading is “Read more”.', 'label': 'title', 'max_length': 120, 'required': False}), 26: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Choose them in one language; each reader gets them in her own.', 'label': 'pages', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('pages', 27)]], {})}, help_text='Start with what matters most to the reader.', verbose_name='text'),
                ),
                migrations.AlterField(
                    model_name='eventseriespage',
                    name='organiser',
                    field=models.CharField(blank=True, help_text='Name the service or the organisation, not a person.', max_length=150, verbose_name='organiser'),
                ),
                migrations.AlterField(
                    model_name='eventseriespage',
                    name='rhythm',
                    field=models.CharField(blank=True, help_text='Say it in words, such as “three times a year”.', max_length=150, verbose_name='rhythm'),
                ),
                migrations.AlterField(
                    model_name='homepage',
                    name='actions',
                    field=wagtail.fields.StreamField([('action', 3)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'help_text': 'Starts with a verb: “Find ideas”.', 'label': 'title', 'max_length': 60}), 1: ('wagtail.blocks.TextBlock', (), {'help_text': 'Say in a sentence or two what one finds there.', 'label': 'text', 'max_length': 250}), 2: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('practices', 'inspiring practices'), ('calls', 'project calls'), ('awards', 'results'), ('events', 'events'), ('news', 'news')], 'help_text': 'The title becomes a link to this section, in the reader’s language.', 'label': 'leads to'}), 3: ('wagtail.blocks.StructBlock', [[('title', 0), ('text', 1), ('section', 2)]], {})}, help_text='Each leads to a section of the site.', verbose_name='what you can do'),
                ),
                migrations.AlterField(
                    model_name='networkpage',
                    name='activities',
                    field=wagtail.fields.StreamField([('activity', 5)], blank=True, block_lookup={0: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('meeting', 'Meetings'), ('training', 'Trainings')], 'help_text': 'It becomes the title, together with those for whom it is.', 'label': 'kind'}), 1: ('wagtail.blocks.CharBlock', (), {'help_text': 'Name a function, such as “aldermen”, never a person.', 'label': 'for whom', 'max_length': 150, 'required': False}), 2: ('wagtail.blocks.TextBlock', (), {'help_text': 'Say in a few sentences what the members do there.', 'label': 'text', 'required': False}), 3: ('wagtail.blocks.PageChooserBlock', (), {'label': 'event or series', 'page_type': ['home.EventSeriesPage', 'home.EventPage']}), 4: ('wagtail.blocks.ListBlock', (3,), {'help_text': 'Readers get them in their own language.', 'label': 'events and series', 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('kind', 0), ('for_whom', 1), ('text', 2), ('pages', 4)]], {})}, help_text='Add one for each kind and each group of people that it is for.', verbose_name='meetings and trainings'),
                ),
                migrations.AlterField(
                    model_name='networkpage',
                    name='body',
                    field=wagtail.fields.StreamField([('rich_text', 0), ('heading', 1), ('list', 2), ('image', 5), ('quote', 9), ('callout', 10), ('document', 13), ('subheading', 14), ('people', 15), ('gallery', 16), ('video', 24), ('related_pages', 28)], blank=True, block_lookup={0: ('tandem.content.blocks.rich_text.ParagraphsBlock', (), {}), 1: ('tandem.content.blocks.heading.HeadingBlock', (), {}), 2: ('tandem.content.blocks.list.ListBlock', (), {}), 3: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Describe what matters in it, or say that it only decorates the page.', 'label': 'picture'}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what the reader cannot see: who, where, when.', 'label': 'caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('image', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write the words without quotation marks.', 'label': 'words'}), 7: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the person wants to be mentioned.', 'label': 'speaker', 'max_length': 150, 'required': False}), 8: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Choose it only if it differs from the language of the page.', 'label': 'language of the quote', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('language', 8)]], {}), 10: ('tandem.content.blocks.callout.CalloutBlock', (), {}), 11: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 12: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('document', 11), ('title', 12)]], {}), 14: ('tandem.content.blocks.heading.SubheadingBlock', (), {}), 15: ('tandem.content.blocks.people.PeopleBlock', (), {}), 16: ('tandem.content.blocks.gallery.GalleryBlock', (), {}), 17: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('youtube', 'YouTube'), ('vimeo', 'Vimeo'), ('peertube', 'PeerTube'), ('file', 'a file of our own')], 'help_text': 'Readers are told where the link leads.', 'label': 'plays on'}), 18: ('wagtail.blocks.URLBlock', (), {'help_text': 'Copy the address of the page with the video, or of the file.', 'label': 'address'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what it is about, in the page’s language.', 'label': 'title', 'max_length': 150}), 20: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write minutes and seconds, such as 3:25.'}, 'help_text': 'Write minutes and seconds, such as 3:25. Leave it empty for a channel.', 'label': 'duration', 'regex': '^\\d{1,3}:[0-5]\\d$', 'required': False}), 21: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Readers of another language see it before they choose.', 'label': 'spoken language', 'required': False}), 22: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Choose one of our own. A video does well without one.', 'label': 'picture'}), 23: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'lang-nl', 'lang-fr', 'ul'], 'help_text': 'Write the whole text or a good summary, for people who cannot hear, see or play it.', 'label': 'what is said and shown'}), 24: ('wagtail.blocks.StructBlock', [[('provider', 17), ('url', 18), ('title', 19), ('duration', 20), ('language', 21), ('picture', 22), ('summary', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the heading is “Read more”.', 'label': 'title', 'max_length': 120, 'required': False}), 26: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Choose them in one language; each reader gets them in her own.', 'label': 'pages', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('pages', 27)]], {})}, help_text='Start with what matters most to the reader.', verbose_name='text'),
                ),
                migrations.AlterField(
                    model_name='networkpage',
                    name='competence',
                    field=models.CharField(blank=True, help_text='It completes “the officer for …”, such as “equal opportunities”.', max_length=120, verbose_name='competence of who represents it'),
                ),
                migrations.AlterField(
                    model_name='networkpage',
                    name='coordination',
                    field=models.CharField(blank=True, help_text='Name a service or a function, such as “the director of welfare”.', max_length=200, verbose_name='coordinated by'),
                ),
                migrations.AlterField(
                    model_name='networkpage',
                    name='exchange',
                    field=models.TextField(blank=True, help_text='Tell how members learn from each other.', verbose_name='exchange of practices'),
                ),
                migrations.AlterField(
                    model_name='networkpage',
                    name='members',
                    field=modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Write one name on each line. The network also stands on the pages of these municipalities.', related_name='+', to='places.municipality', verbose_name='member municipalities'),
                ),
                migrations.AlterField(
                    model_name='networkpage',
                    name='practices',
                    field=wagtail.fields.StreamField([('practice', 0)], blank=True, block_lookup={0: ('home.blocks.network.PracticeBlock', (), {'page_type': ['practices.PracticePage']})}, help_text='Choose the practices that members showed each other; readers see them as cards.', verbose_name='inspiring practices'),
                ),
                migrations.AlterField(
                    model_name='networkpage',
                    name='represented_by',
                    field=models.CharField(blank=True, choices=[('officer', 'its officer'), ('alderman', 'its alderman or alderwoman'), ('both', 'its officer and its alderman or alderwoman')], help_text='Choose a function: a network outlives the people who sit in it.', max_length=10, verbose_name='a municipality is represented by'),
                ),
                migrations.AlterField(
                    model_name='networkpage',
                    name='structure',
                    field=wagtail.fields.StreamField([('whole_network', 3), ('steering_group', 4), ('working_group', 6), ('internal_partners', 9), ('external_partners', 10), ('volunteers', 11), ('lived_experience', 12)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say it in words, such as “at least four times a year”.', 'label': 'how often', 'max_length': 150, 'required': False}), 1: ('wagtail.blocks.TextBlock', (), {'help_text': 'Name services, organisations and functions, never persons.', 'label': 'who', 'required': False}), 2: ('wagtail.blocks.TextBlock', (), {'help_text': 'Say what the group works on or decides.', 'label': 'what for', 'required': False}), 3: ('wagtail.blocks.StructBlock', [[('rhythm', 0), ('people', 1), ('task', 2)]], {'description': 'When all members and partners come together.', 'label': 'The whole network'}), 4: ('wagtail.blocks.StructBlock', [[('rhythm', 0), ('people', 1), ('task', 2)]], {'description': 'Those who follow up the work.', 'label': 'Steering group'}), 5: ('wagtail.blocks.CharBlock', (), {'help_text': 'Use a word or two, such as “language”.', 'label': 'theme', 'max_length': 150}), 6: ('wagtail.blocks.StructBlock', [[('theme', 5), ('rhythm', 0), ('people', 1)]], {}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'name', 'max_length': 200}), 8: ('wagtail.blocks.ListBlock', (7,), {'help_text': 'Write each service or organisation on a line of its own.', 'label': 'partners', 'min_num': 1}), 9: ('wagtail.blocks.StructBlock', [[('names', 8)]], {'description': 'Services of the municipality itself.', 'label': 'Internal partners'}), 10: ('wagtail.blocks.StructBlock', [[('names', 8)]], {'description': 'Organisations outside the town hall.', 'label': 'External partners'}), 11: ('wagtail.blocks.StructBlock', [[('names', 8)]], {'description': 'Organisations of volunteers.', 'label': 'Volunteers'}), 12: ('wagtail.blocks.TextBlock', (), {'help_text': 'Tell what people who know the problem from their own life do in the network.', 'icon': 'user', 'label': 'People with lived experience', 'preview_template': 'home/networks/structure_preview.html', 'preview_value': 'Parents and young people read each leaflet before it is printed.'})}, help_text='Add the groups, the partners and those who know the problem themselves.', verbose_name='structure'),
                ),
                migrations.AlterField(
                    model_name='newspage',
                    name='body',
                    field=wagtail.fields.StreamField([('rich_text', 0), ('heading', 1), ('list', 2), ('image', 5), ('quote', 9), ('callout', 10), ('document', 13), ('subheading', 14), ('people', 15), ('gallery', 16), ('video', 24), ('related_pages', 28)], blank=True, block_lookup={0: ('tandem.content.blocks.rich_text.ParagraphsBlock', (), {}), 1: ('tandem.content.blocks.heading.HeadingBlock', (), {}), 2: ('tandem.content.blocks.list.ListBlock', (), {}), 3: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Describe what matters in it, or say that it only decorates the page.', 'label': 'picture'}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what the reader cannot see: who, where, when.', 'label': 'caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('image', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write the words without quotation marks.', 'label': 'words'}), 7: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the person wants to be mentioned.', 'label': 'speaker', 'max_length': 150, 'required': False}), 8: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Choose it only if it differs from the language of the page.', 'label': 'language of the quote', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('language', 8)]], {}), 10: ('tandem.content.blocks.callout.CalloutBlock', (), {}), 11: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 12: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('document', 11), ('title', 12)]], {}), 14: ('tandem.content.blocks.heading.SubheadingBlock', (), {}), 15: ('tandem.content.blocks.people.PeopleBlock', (), {}), 16: ('tandem.content.blocks.gallery.GalleryBlock', (), {}), 17: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('youtube', 'YouTube'), ('vimeo', 'Vimeo'), ('peertube', 'PeerTube'), ('file', 'a file of our own')], 'help_text': 'Readers are told where the link leads.', 'label': 'plays on'}), 18: ('wagtail.blocks.URLBlock', (), {'help_text': 'Copy the address of the page with the video, or of the file.', 'label': 'address'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what it is about, in the page’s language.', 'label': 'title', 'max_length': 150}), 20: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write minutes and seconds, such as 3:25.'}, 'help_text': 'Write minutes and seconds, such as 3:25. Leave it empty for a channel.', 'label': 'duration', 'regex': '^\\d{1,3}:[0-5]\\d$', 'required': False}), 21: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Readers of another language see it before they choose.', 'label': 'spoken language', 'required': False}), 22: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Choose one of our own. A video does well without one.', 'label': 'picture'}), 23: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'lang-nl', 'lang-fr', 'ul'], 'help_text': 'Write the whole text or a good summary, for people who cannot hear, see or play it.', 'label': 'what is said and shown'}), 24: ('wagtail.blocks.StructBlock', [[('provider', 17), ('url', 18), ('title', 19), ('duration', 20), ('language', 21), ('picture', 22), ('summary', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the heading is “Read more”.', 'label': 'title', 'max_length': 120, 'required': False}), 26: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Choose them in one language; each reader gets them in her own.', 'label': 'pages', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('pages', 27)]], {})}, help_text='Start with what matters most to the reader.', verbose_name='text'),
                ),
                migrations.AlterField(
                    model_name='newspage',
                    name='place',
                    field=models.ForeignKey(blank=True, help_text='Choose the municipality that the news is about, if there is one.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='places.municipality', verbose_name='place'),
                ),
                migrations.AlterField(
                    model_name='newspage',
                    name='published_on',
                    field=models.DateField(default=home.models.news.today, help_text='Readers see this date, and the newest items come first. For an item that goes live later, choose that day.', verbose_name='date'),
                ),
                migrations.AlterField(
                    model_name='newstag',
                    name='name_fr',
                    field=models.CharField(help_text='In plain words, as readers choose it.', max_length=60, verbose_name='name in French'),
                ),
                migrations.AlterField(
                    model_name='newstag',
                    name='name_nl',
                    field=models.CharField(help_text='In plain words, as readers choose it.', max_length=60, verbose_name='name in Dutch'),
                ),
                migrations.AlterField(
                    model_name='standardpage',
                    name='body',
                    field=wagtail.fields.StreamField([('rich_text', 0), ('heading', 1), ('list', 2), ('image', 5), ('quote', 9), ('callout', 10), ('document', 13), ('subheading', 14), ('people', 15), ('gallery', 16), ('video', 24), ('related_pages', 28)], blank=True, block_lookup={0: ('tandem.content.blocks.rich_text.ParagraphsBlock', (), {}), 1: ('tandem.content.blocks.heading.HeadingBlock', (), {}), 2: ('tandem.content.blocks.list.ListBlock', (), {}), 3: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Describe what matters in it, or say that it only decorates the page.', 'label': 'picture'}), 4: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what the reader cannot see: who, where, when.', 'label': 'caption', 'max_length': 250, 'required': False}), 5: ('wagtail.blocks.StructBlock', [[('image', 3), ('caption', 4)]], {}), 6: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write the words without quotation marks.', 'label': 'words'}), 7: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the person wants to be mentioned.', 'label': 'speaker', 'max_length': 150, 'required': False}), 8: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Choose it only if it differs from the language of the page.', 'label': 'language of the quote', 'required': False}), 9: ('wagtail.blocks.StructBlock', [[('text', 6), ('speaker', 7), ('language', 8)]], {}), 10: ('tandem.content.blocks.callout.CalloutBlock', (), {}), 11: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 12: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('document', 11), ('title', 12)]], {}), 14: ('tandem.content.blocks.heading.SubheadingBlock', (), {}), 15: ('tandem.content.blocks.people.PeopleBlock', (), {}), 16: ('tandem.content.blocks.gallery.GalleryBlock', (), {}), 17: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('youtube', 'YouTube'), ('vimeo', 'Vimeo'), ('peertube', 'PeerTube'), ('file', 'a file of our own')], 'help_text': 'Readers are told where the link leads.', 'label': 'plays on'}), 18: ('wagtail.blocks.URLBlock', (), {'help_text': 'Copy the address of the page with the video, or of the file.', 'label': 'address'}), 19: ('wagtail.blocks.CharBlock', (), {'help_text': 'Say what it is about, in the page’s language.', 'label': 'title', 'max_length': 150}), 20: ('wagtail.blocks.RegexBlock', (), {'error_messages': {'invalid': 'Write minutes and seconds, such as 3:25.'}, 'help_text': 'Write minutes and seconds, such as 3:25. Leave it empty for a channel.', 'label': 'duration', 'regex': '^\\d{1,3}:[0-5]\\d$', 'required': False}), 21: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Readers of another language see it before they choose.', 'label': 'spoken language', 'required': False}), 22: ('wagtail.images.blocks.ImageBlock', [], {'help_text': 'Choose one of our own. A video does well without one.', 'label': 'picture'}), 23: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'lang-nl', 'lang-fr', 'ul'], 'help_text': 'Write the whole text or a good summary, for people who cannot hear, see or play it.', 'label': 'what is said and shown'}), 24: ('wagtail.blocks.StructBlock', [[('provider', 17), ('url', 18), ('title', 19), ('duration', 20), ('language', 21), ('picture', 22), ('summary', 23)]], {}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the heading is “Read more”.', 'label': 'title', 'max_length': 120, 'required': False}), 26: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 27: ('wagtail.blocks.ListBlock', (26,), {'help_text': 'Choose them in one language; each reader gets them in her own.', 'label': 'pages', 'min_num': 1}), 28: ('wagtail.blocks.StructBlock', [[('title', 25), ('pages', 27)]], {})}, help_text='Start with what matters most to the reader.', verbose_name='text'),
                ),
                migrations.AlterField(
                    model_name='themepage',
                    name='documents',
                    field=wagtail.fields.StreamField([('document', 2)], blank=True, block_lookup={0: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 1: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 2: ('wagtail.blocks.StructBlock', [[('document', 0), ('title', 1)]], {})}, help_text='Add checklists and other files about the whole theme.', verbose_name='documents'),
                ),
                migrations.AlterField(
                    model_name='themepage',
                    name='related',
                    field=wagtail.fields.StreamField([('related_pages', 3)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'help_text': 'Left empty, the heading is “Read more”.', 'label': 'title', 'max_length': 120, 'required': False}), 1: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 2: ('wagtail.blocks.ListBlock', (1,), {'help_text': 'Choose them in one language; each reader gets them in her own.', 'label': 'pages', 'min_num': 1}), 3: ('wagtail.blocks.StructBlock', [[('title', 0), ('pages', 2)]], {})}, help_text='Make a group for programmes, one for calls, one for networks, one for practices.', verbose_name='what belongs to this theme'),
                ),
                migrations.AlterField(
                    model_name='themepage',
                    name='sections',
                    field=wagtail.fields.StreamField([('section', 15)], blank=True, block_lookup={0: ('tandem.content.blocks.heading.HeadingBlock', (), {'help_text': 'Write it without a number: the page counts.', 'label': 'title', 'max_length': 150}), 1: ('tandem.content.blocks.rich_text.ParagraphsBlock', (), {'features': ['h3', 'bold', 'italic', 'ol', 'ul', 'link', 'document-link', 'lang-nl', 'lang-fr']}), 2: ('tandem.content.blocks.list.ListBlock', (), {}), 3: ('tandem.content.blocks.callout.CalloutBlock', (), {}), 4: ('wagtail.blocks.TextBlock', (), {'help_text': 'Write the words without quotation marks.', 'label': 'words'}), 5: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write name and function as the person wants to be mentioned.', 'label': 'speaker', 'max_length': 150, 'required': False}), 6: ('wagtail.blocks.ChoiceBlock', [], {'choices': [('nl', 'Nederlands'), ('fr', 'Français')], 'help_text': 'Choose it only if it differs from the language of the page.', 'label': 'language of the quote', 'required': False}), 7: ('wagtail.blocks.StructBlock', [[('text', 4), ('speaker', 5), ('language', 6)]], {}), 8: ('wagtail.blocks.StreamBlock', [[('rich_text', 1), ('list', 2), ('callout', 3), ('quote', 7)]], {'help_text': 'Say what is done, for whom, and how one takes part.', 'label': 'text', 'required': False}), 9: ('wagtail.blocks.PageChooserBlock', (), {'label': 'page'}), 10: ('wagtail.blocks.ListBlock', (9,), {'default': [], 'help_text': 'They are linked under the text, for each reader in her own language.', 'label': 'related pages'}), 11: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'Readers see what kind of file it is, and how large.', 'label': 'file'}), 12: ('wagtail.blocks.CharBlock', (), {'help_text': 'Write it in the language of the page. Left empty, the title of the file is used.', 'label': 'title', 'max_length': 150, 'required': False}), 13: ('wagtail.blocks.StructBlock', [[('document', 11), ('title', 12)]], {}), 14: ('wagtail.blocks.ListBlock', (13,), {'default': [], 'help_text': 'Add the files that go with this section, such as a checklist.', 'label': 'documents'}), 15: ('wagtail.blocks.StructBlock', [[('title', 0), ('text', 8), ('pages', 10), ('documents', 14)]], {})}, help_text='They are numbered; from four on, a table of contents comes before them.', verbose_name='sections'),
                ),
            ]
        )
    ]
