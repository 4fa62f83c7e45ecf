# Sourced by ./gatehouse and ./mvnw: keeps a JAVA_HOME of Java 21 or later, else takes the newest such JDK from the usual places.
jdk_version() { [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true; }
wanted=21 found="$(jdk_version "${JAVA_HOME:-}")"
[ "${found:-0}" -ge "$wanted" ] || for jdk in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  version="$(jdk_version "$jdk")"
  if [ "${version:-0}" -ge "$wanted" ] && [ "$version" -gt "${found:-0}" ]; then found="$version"; JAVA_HOME="$jdk"; export JAVA_HOME; fi
done
