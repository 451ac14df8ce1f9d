from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("calls", "0003_initial")]

    operations = [
        migrations.AddField(
            model_name="attachment",
            name="sent",
            field=models.BooleanField(default=False, help_text="a submission holds it"),
        ),
    ]
