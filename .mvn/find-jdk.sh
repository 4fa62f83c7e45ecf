# Sourced by ./gatehouse and ./mvnw: keeps a JAVA_HOME of Java 21 or later, else takes the newest such JDK from the usual places.
jdk_version() { [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true; }
jdk_wanted=21 jdk_found="$(jdk_version "${JAVA_HOME:-}")"
[ "${jdk_found:-0}" -ge "$jdk_wanted" ] || for jdk in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
  version="$(jdk_version "$jdk")"
  if [ "${version:-0}" -ge "$jdk_wanted" ] && [ "$version" -gt "${jdk_found:-0}" ]; then jdk_found="$version"; export JAVA_HOME="$jdk"; fi
done
# Java 24 and later warn of what Maven's own libraries do.
[ "${jdk_found:-0}" -lt 24 ] || export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
