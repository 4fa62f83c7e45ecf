# Gatehouse. The directory's image is docker/directory.Dockerfile; docker-compose.yml puts everything together.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /source
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -q dependency:resolve dependency:resolve-plugins
COPY frontend/static frontend/static
COPY ldap-seed ldap-seed
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -q -Psbom -Dmaven.test.skip=true package \
 && java -Djarmode=tools -jar target/gatehouse.jar extract --destination /application

FROM eclipse-temurin:25-jre
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /var/lib/gatehouse --create-home gatehouse
COPY --from=build /application /application
USER gatehouse
# Holds only the secrets that were not given by setting.
ENV GATEHOUSE_DATA=/var/lib/gatehouse/data
VOLUME /var/lib/gatehouse
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/api/v1/health"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", "-jar", "/application/gatehouse.jar"]
