#!/usr/bin/env bash
# Makes a fresh machine ready: system packages, Rust, Node, the packages of the UI and of the end-to-end tests.
# Usage: bootstrap.sh run|test. Safe to run again at any time; a second or two when nothing is missing.
. "$(dirname "$0")/common.sh"

purpose="${1:-run}"
rust_needed=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
node_needed=20

for_running="build-essential pkg-config curl ca-certificates file libwebkit2gtk-4.1-dev libgtk-3-dev librsvg2-dev
  libayatana-appindicator3-dev libxdo-dev patchelf at-spi2-core dbus-x11 fonts-dejavu-core libgl1-mesa-dri"
for_testing="valgrind xvfb xauth webkit2gtk-driver xdotool imagemagick poppler-utils
  libreoffice-calc libreoffice-impress python3 unzip"

main() {
  one_at_a_time
  system_packages
  rust_tools
  node_tools
  node_packages ui
  if [ "$purpose" = test ]; then
    browser
    node_packages tests/e2e
  fi
}

# Two of these at once (two terminals, a hook) would pull each other's node_modules away.
one_at_a_time() {
  if have flock; then
    exec 9>"${TMPDIR:-/tmp}/waymark-bootstrap-$(id -u).lock"
    flock -n 9 || { say "Waiting for another bootstrap to finish ..."; flock 9; }
  fi
}

system_packages() {
  local wanted="$for_running" missing="" name
  if [ "$purpose" = test ]; then wanted="$wanted $for_testing"; fi
  if have apt-get && have dpkg-query; then
    for name in $wanted; do is_installed "$name" || missing="$missing $name"; done
    if [ -n "$missing" ]; then install_packages "system packages" $missing; fi
    for name in $missing; do is_installed "$name" || stop "The package $name could not be installed."; done
  elif [ "$(uname -s)" = Linux ]; then
    pkg-config --exists webkit2gtk-4.1 gtk+-3.0 2>/dev/null || stop "This script installs packages on Debian and Ubuntu.
Elsewhere, install what your system calls these, and run this again: $(echo $wanted)"
  fi
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# install_packages WHAT-FOR NAME...
install_packages() {
  local purpose_words="$1"
  shift
  say "Installing $purpose_words: $*"
  local words="To install $purpose_words, this script must be root or may use sudo. Run this yourself, then come again:
  sudo apt-get install --no-install-recommends $*"
  if [ "$(id -u)" = 0 ]; then
    as_root=""
  elif have sudo && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    as_root="sudo"
  else
    stop "$words"
  fi
  $as_root apt-get update -q -o DPkg::Lock::Timeout=300 || say "The list of packages could not be renewed; trying with the present one."
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" || stop "Installing failed, see above. Packages wanted: $*"
}

# The version that apt would install, or nothing.
on_offer() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([0-9][^-+~]*\).*/\1/p'; }

rust_tools() {
  if ! have cargo && [ -x "$HOME/.cargo/bin/cargo" ]; then
    export PATH="$HOME/.cargo/bin:$PATH"
  fi
  if ! have cargo && have apt-get; then
    if at_least "$(on_offer rustc)" "$rust_needed"; then
      install_packages Rust rustc cargo
    elif at_least "$(on_offer rustc-web)" "$rust_needed"; then
      install_packages Rust rustc-web cargo-web rustfmt-web
    fi
  fi
  have cargo && have rustc || stop "Rust is not here. Install Rust $rust_needed or newer with rustup, then run this again."
  local version
  version=$(rustc --version | cut -d' ' -f2)
  at_least "$version" "$rust_needed" ||
    stop "Rust $version is here, but $rust_needed or newer is needed. With rustup: rustup update stable"
  if [ "$purpose" = test ]; then
    cargo fmt --version >/dev/null 2>&1 || say "rustfmt is not here, so its check will fail. With rustup: rustup component add rustfmt"
    cargo clippy --version >/dev/null 2>&1 || say "clippy is not here, so its check will fail. With rustup: rustup component add clippy"
  fi
}

node_tools() {
  if ! have node && have apt-get && at_least "$(on_offer nodejs)" "$node_needed"; then
    install_packages Node nodejs
  fi
  if have node && ! have npm && have apt-get; then
    install_packages npm npm
  fi
  have node && have npm || stop "Node is not here. Install Node $node_needed or newer with npm, then run this again."
  local version
  version=$(node --version | tr -d v)
  at_least "$version" "$node_needed" || stop "Node $version is here, but $node_needed or newer is needed."
}

# Ubuntu has Chromium only as a snap, which does not run everywhere: there, any Chrome or Chromium on the path will do.
browser() {
  [ -z "$(find_chromium)" ] || return 0
  if have apt-get && [ -n "$(on_offer chromium)" ]; then
    install_packages "the browser for the browser tests" chromium
  elif have snap && [ "$(id -u)" = 0 ]; then
    say "Installing the browser for the browser tests: the snap chromium"
    snap install chromium || true
  fi
  [ -n "$(find_chromium)" ] || stop "The browser tests need Chromium or Chrome. Install one, then run this again
(if it is not on the path: WAYMARK_CHROMIUM=/path/to/it make test)."
}

# Installs exactly what the lock file says, and only when it says something new.
node_packages() {
  local folder="$1" stamp now
  [ -f "$folder/package.json" ] || stop "$folder/package.json is missing: this checkout is not complete."
  [ -f "$folder/package-lock.json" ] || stop "$folder/package-lock.json is missing: this checkout is not complete."
  stamp="$folder/node_modules/.waymark-installed"
  now="$(fingerprint "$folder/package.json" "$folder/package-lock.json") $(node --version)"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then return; fi
  say "Installing the packages of $folder"
  npm --prefix "$folder" ci --no-fund --no-audit || stop "npm could not install the packages of $folder, see above."
  printf '%s' "$now" >"$stamp"
}

main
