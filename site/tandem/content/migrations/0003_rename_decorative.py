from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("content", "0002_alter_siteimage_options_siteimage_description_fr_and_more"),
    ]

    operations = [
        migrations.RenameField(
            model_name="siteimage", old_name="decorative", new_name="is_decorative"
        ),
    ]
