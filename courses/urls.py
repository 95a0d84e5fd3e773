from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from courses import accounts, views
from courses.forms import LoginForm

urlpatterns = [
    path("", views.home, name="home"),
    path("syllabus/", views.show_syllabus, name="syllabus"),
    path("search/", views.search_all, name="search"),
    path("account/", accounts.show_account, name="account"),
    path("account/password/", accounts.ChangePassword.as_view(), name="password"),
    path(
        "login/",
        LoginView.as_view(authentication_form=LoginForm, redirect_authenticated_user=True),
        name="login",
    ),
    path("logout/", LogoutView.as_view(), name="logout"),
]
