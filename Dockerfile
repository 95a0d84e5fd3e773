# One image for web and worker. The base is an argument: see docs/deployment.md.
ARG BASE=python:3.13-slim

FROM ${BASE} AS build
RUN python3 -m venv /opt/uv && /opt/uv/bin/python -m pip install --quiet --no-cache-dir uv
COPY requirements/base.txt /tmp/base.txt
RUN python3 -m venv --without-pip /opt/venv \
    && /opt/uv/bin/uv pip install --quiet --no-cache --python /opt/venv/bin/python \
        --require-hashes --compile-bytecode -r /tmp/base.txt

FROM ${BASE}
RUN useradd --system --uid 10000 --create-home --home-dir /srv/bootcamp bootcamp \
    && install -d -o bootcamp -g bootcamp /srv/bootcamp/app/var
ENV PATH=/opt/venv/bin:/usr/local/bin:/usr/bin:/bin PYTHONUNBUFFERED=1
COPY --from=build /opt/venv /opt/venv
WORKDIR /srv/bootcamp/app
COPY manage.py LICENSE ./
COPY requirements requirements
COPY bootcamp bootcamp
COPY courses courses
COPY grading grading
COPY cohorts cohorts
COPY templates templates
COPY static static
COPY curriculum curriculum
USER bootcamp
# Only the file names matter here: the key signs nothing that outlives this line.
RUN SECRET_KEY=for-collectstatic-only python manage.py collectstatic --no-input --verbosity 0
EXPOSE 8000
CMD ["gunicorn", "bootcamp.wsgi", "--bind", "0.0.0.0:8000", "--worker-class", "gthread", \
     "--workers", "2", "--threads", "8", "--keep-alive", "75", "--worker-tmp-dir", "/dev/shm", "--no-control-socket"]
