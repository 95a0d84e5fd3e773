"""One's own account: name, time zone, theme and password."""

from __future__ import annotations

from http import HTTPStatus
from typing import cast

from django.contrib import messages
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.views.decorators.http import require_http_methods

from courses.forms import AccountForm
from courses.models import User


@require_http_methods(["GET", "HEAD", "POST"])
def show_account(request: HttpRequest) -> HttpResponse:
    user = cast("User", request.user)
    status = HTTPStatus.OK
    # A form changes its instance while it checks: the page's own must stay as it is.
    instance = User.objects.get(pk=user.pk)
    form = AccountForm(request.POST or None, instance=instance)
    if request.method == "POST":
        if form.is_valid():
            form.save()
            messages.success(request, "Saved.")
            return redirect("account")
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "registration/account.html", {"form": form}, status=status)


class ChangePassword(PasswordChangeView):
    template_name = "registration/password.html"
    success_url = reverse_lazy("account")

    def form_valid(self, form: PasswordChangeForm) -> HttpResponse:
        messages.success(self.request, "Your password has been changed.")
        return super().form_valid(form)
