import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '__first__'),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enterprise_number', models.CharField(max_length=10, unique=True, verbose_name='ondernemingsnummer')),
                ('name', models.CharField(max_length=200, verbose_name='naam')),
                ('kind', models.CharField(choices=[('municipality', 'gemeente'), ('welfare', 'OCMW'), ('association', 'vereniging zonder winstoogmerk (vzw)'), ('school', 'school'), ('public', 'andere overheidsinstelling'), ('other', 'andere')], max_length=20, verbose_name='soort')),
                ('municipality', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='places.municipality', verbose_name='gemeente')),
                ('street', models.CharField(blank=True, max_length=200, verbose_name='straat en nummer')),
                ('postal_code', models.CharField(blank=True, max_length=4, verbose_name='postcode')),
                ('locality', models.CharField(blank=True, max_length=80, verbose_name='plaats')),
                ('language', models.CharField(choices=[('nl', 'Nederlands'), ('fr', 'Français')], default='nl', max_length=2, verbose_name='taal')),
                ('verified', models.BooleanField(default=False, help_text='Een medewerker heeft gecontroleerd of het eerste lid voor deze organisatie mag optreden.', verbose_name='gecontroleerd')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'organisatie',
                'verbose_name_plural': 'organisaties',
                'ordering': ['name'],
                'constraints': [models.CheckConstraint(condition=models.Q(('enterprise_number__regex', '^[01][0-9]{9}$')), name='enterprise_number_is_ten_digits')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to=settings.AUTH_USER_MODEL)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='memberships', to='organisations.organisation')),
                ('right', models.CharField(choices=[('read', 'lezen'), ('edit', 'bewerken'), ('submit', 'indienen'), ('manage', 'beheren')], default='read', max_length=10, verbose_name='recht')),
                ('confirmed', models.BooleanField(default=False, verbose_name='bevestigd')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'lidmaatschap',
                'verbose_name_plural': 'lidmaatschappen',
                'constraints': [models.UniqueConstraint(fields=('user', 'organisation'), name='one_membership_a_user')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='organisations.organisation')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mailadres')),
                ('right', models.CharField(choices=[('read', 'lezen'), ('edit', 'bewerken'), ('submit', 'indienen'), ('manage', 'beheren')], max_length=10, verbose_name='recht')),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'uitnodiging',
                'verbose_name_plural': 'uitnodigingen',
                'ordering': ['created_at'],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'email'), name='one_invitation_each')],
            },
        ),
    ]
