# Finds a JDK 25 or newer and exports JAVA_HOME. Sourced by mvnw.
# Order: JAVA_HOME, the javac on the PATH, the newest JDK in the usual places.
need=25

major_of() { # prints the feature version of the JDK in $1, or nothing
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

fits() {
  found=$(major_of "$1")
  [ -n "$found" ] && [ "$found" -ge "$need" ]
}

pick_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && fits "$JAVA_HOME"; then return 0; fi
  if command -v javac >/dev/null 2>&1; then
    home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    if fits "$home"; then JAVA_HOME=$home; return 0; fi
  fi
  best= best_major=0
  for home in /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if fits "$home" && [ "$found" -gt "$best_major" ]; then best=$home best_major=$found; fi
  done
  [ -n "$best" ] || return 1
  JAVA_HOME=$best
}

if ! pick_jdk; then
  echo "mvnw: a JDK $need or newer is needed; none found in JAVA_HOME, on the PATH or in /usr/lib/jvm." >&2
  echo "      Install one (for example Temurin $need) and set JAVA_HOME to its folder." >&2
  exit 1
fi
export JAVA_HOME
