from django.urls import path

from grading import comparing, drafting, health, operations, preview_pages, views

urlpatterns = [
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("operations/", operations.show_operations, name="operations"),
    path("preview/", preview_pages.show_written, name="preview"),
    path("preview/exercises/<slug:slug>/", preview_pages.show_exercise, name="preview-exercise"),
    path("preview/<slug:week>/<slug:day>/", preview_pages.show_day, name="preview-day"),
    path("exercises/<slug:slug>/", views.exercise, name="exercise"),
    path("exercises/<slug:slug>/compare/", comparing.show_comparison, name="compare"),
    path("exercises/<slug:slug>/draft/", drafting.keep_draft, name="draft"),
    path("exercises/<slug:slug>/hints/", views.open_hint, name="open-hint"),
    path("exercises/<slug:slug>/run/", views.run, name="run-exercise"),
    path("runs/<uuid:pk>/", views.show_run, name="run"),
    path("submissions/<uuid:pk>/", views.show_submission, name="submission"),
    path("submissions/<uuid:pk>/cancel/", views.cancel, name="cancel"),
    path("<slug:week>/<slug:day>/", views.show_day, name="day"),
]
