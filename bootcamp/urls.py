from django.contrib import admin
from django.urls import include, path

admin.site.site_header = "Python Mastery Bootcamp"
admin.site.site_title = "Bootcamp admin"
admin.site.index_title = "Cohorts, courses and answers"

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("cohorts.urls")),
    path("", include("courses.urls")),
    path("", include("grading.urls")),  # its last pattern takes any two names
]
