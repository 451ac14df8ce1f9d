import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('places', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Organisation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('enterprise_number', models.CharField(max_length=10, unique=True, verbose_name='enterprise number')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('kind', models.CharField(choices=[('municipality', 'municipality'), ('welfare', 'public centre for social welfare'), ('association', 'non-profit association'), ('school', 'school'), ('public', 'other public body'), ('other', 'other')], max_length=20, verbose_name='kind')),
                ('municipality', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, to='places.municipality', verbose_name='municipality')),
                ('street', models.CharField(blank=True, max_length=200, verbose_name='street and number')),
                ('postal_code', models.CharField(blank=True, max_length=4, verbose_name='postal code')),
                ('locality', models.CharField(blank=True, max_length=80, verbose_name='locality')),
                ('language', models.CharField(choices=[('nl', 'Nederlands'), ('fr', 'Français')], default='nl', max_length=2, verbose_name='language')),
                ('verified', models.BooleanField(default=False, help_text='An official checked that the first member acts for this organisation.', verbose_name='verified')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'organisation',
                'verbose_name_plural': 'organisations',
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
                ('right', models.CharField(choices=[('read', 'read'), ('edit', 'edit'), ('submit', 'submit'), ('manage', 'manage')], default='read', max_length=10, verbose_name='right')),
                ('confirmed', models.BooleanField(default=False, verbose_name='confirmed')),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'membership',
                'verbose_name_plural': 'memberships',
                'constraints': [models.UniqueConstraint(fields=('user', 'organisation'), name='one_membership_a_user')],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='invitations', to='organisations.organisation')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail address')),
                ('right', models.CharField(choices=[('read', 'read'), ('edit', 'edit'), ('submit', 'submit'), ('manage', 'manage')], max_length=10, verbose_name='right')),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'verbose_name': 'invitation',
                'verbose_name_plural': 'invitations',
                'ordering': ['created_at'],
                'constraints': [models.UniqueConstraint(fields=('organisation', 'email'), name='one_invitation_each')],
            },
        ),
    ]
