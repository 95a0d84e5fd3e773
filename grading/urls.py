from django.urls import path

from grading import health, operations, views

urlpatterns = [
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("operations/", operations.show_operations, name="operations"),
    path("exercises/<slug:slug>/", views.exercise, name="exercise"),
    path("exercises/<slug:slug>/run/", views.run, name="run-exercise"),
    path("runs/<uuid:pk>/", views.show_run, name="run"),
    path("submissions/<uuid:pk>/", views.show_submission, name="submission"),
    path("submissions/<uuid:pk>/cancel/", views.cancel, name="cancel"),
    path("<slug:week>/<slug:day>/", views.show_day, name="day"),
]
