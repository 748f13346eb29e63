# For Binder (https://mybinder.org; add ?urlpath=tree), and by hand:
#   docker build -t pinquire . && docker run --rm -p 8888:8888 pinquire
FROM debian:12.11-slim

RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      default-jdk-headless jupyter-notebook maven \
 && rm -rf /var/lib/apt/lists/*

COPY . /opt/pinquire
RUN /opt/pinquire/pinquire install --prefix /usr/local \
 && ln -s /opt/pinquire/pinquire /usr/local/bin/pinquire \
 && rm -rf /root/.m2

# Binder says who runs it, and wants a home that is theirs.
ARG NB_USER=jovyan
ARG NB_UID=1000
ENV USER=${NB_USER} HOME=/home/${NB_USER}
RUN adduser --disabled-password --gecos "" --uid ${NB_UID} ${NB_USER}
COPY --chown=${NB_UID} notebooks ${HOME}/notebooks
WORKDIR ${HOME}/notebooks
USER ${NB_USER}

CMD ["jupyter", "notebook", "--ip=0.0.0.0", "--no-browser"]
