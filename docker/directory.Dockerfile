# Debian's OpenLDAP, set up from ldap-seed/ at its first start.
FROM debian:bookworm-slim
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ldap-utils slapd slapd-contrib \
 && rm -rf /var/lib/apt/lists/* /etc/ldap/slapd.d /var/lib/ldap \
 && mkdir /data \
 && chown openldap:openldap /data
COPY ldap-seed /ldap-seed
USER openldap
ENV LDAP_DATA=/data LDAP_URLS=ldap://0.0.0.0:1389
VOLUME /data
EXPOSE 1389
HEALTHCHECK --interval=5s --timeout=5s CMD ["ldapsearch", "-x", "-H", "ldap://127.0.0.1:1389", "-s", "base", "-b", "", "supportedExtension"]
ENTRYPOINT ["/ldap-seed/openldap/serve"]
