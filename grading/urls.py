from django.urls import path

from grading import health, views

urlpatterns = [
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("exercises/<slug:slug>/", views.exercise, name="exercise"),
    path("submissions/<uuid:pk>/", views.show_submission, name="submission"),
    path("<slug:week>/<slug:day>/", views.show_day, name="day"),
]
