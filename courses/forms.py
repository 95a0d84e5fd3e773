from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.contrib.auth.forms import AuthenticationForm

from courses.models import User
from courses.models.people import Theme


class LoginForm(AuthenticationForm):
    error_messages = {
        **AuthenticationForm.error_messages,
        "invalid_login": "This name and password do not belong together. "
        "Capital and small letters count.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""


def time_zones() -> list[tuple[str, str]]:
    """By region and place; names without a place are old ones, but for UTC."""
    names = sorted(name for name in available_timezones() if "/" in name or name == "UTC")
    kept = [name for name in names if not name.startswith(("Etc/", "SystemV/"))]
    return [("", "As the site")] + [(name, name.replace("_", " ")) for name in kept]


class AccountForm(forms.ModelForm):  # type: ignore[type-arg]
    time_zone = forms.ChoiceField(
        choices=time_zones, required=False, help_text="Times on the pages are shown in it."
    )

    class Meta:
        model = User
        fields = ("display_name", "time_zone", "theme")
        help_texts = {"display_name": "What others see instead of your username."}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        theme = self.fields["theme"]
        if isinstance(theme, forms.TypedChoiceField):
            theme.choices = [("", "As the device"), *Theme.choices]
