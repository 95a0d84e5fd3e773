from django.urls import path

from cohorts import views

urlpatterns = [
    path("cohorts/<slug:slug>/", views.show_cohort, name="cohort"),
]
