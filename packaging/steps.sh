# SPDX-License-Identifier: GPL-3.0-or-later
# What packaging/run and packaging/test share. To be sourced, not run; sets `project` and changes into it.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$project" || exit 1
logs=$project/build/logs
mkdir -p "$logs" || exit 1

say() { printf '%s\n' "$*"; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# step NAME COMMAND...: runs the command with its output in build/logs/NAME.log and prints one line with the seconds
# it took. A long step shows every 30 seconds how far it is. A failed one shows the end of its log and ends the script.
step() {
    local name=$1 log=$logs/${1//[^a-zA-Z0-9]/-}.log begun=$SECONDS shown=0
    shift
    "$@" </dev/null >"$log" 2>&1 &
    local running=$! status=0
    while kill -0 "$running" 2>/dev/null; do
        sleep 0.2
        if (( SECONDS - begun >= shown + 30 )); then
            shown=$(( SECONDS - begun ))
            say "     … $name, $shown s: $(tail -n 1 "$log" | cut -c 1-90)"
        fi
    done
    wait "$running" || status=$?
    if (( status != 0 )); then
        say "FAIL $name ($(( SECONDS - begun )) s), the end of $log:"
        tail -n 60 "$log"
        fail "\"$name\" failed with exit code $status; nothing after it was done"
    fi
    say "ok   $name ($(( SECONDS - begun )) s)"
}

# packages SECTION...: the packages that packaging/dependencies lists in these sections.
packages() {
    awk -v wanted=" $* " '{ sub(/#.*/, "") }
        /^\[/ { take = index(wanted, " " substr($1, 2, length($1) - 2) " "); next }
        NF && take { print $1 }' packaging/dependencies
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n true 2>/dev/null || [ -t 0 ] || fail "not root and sudo wants a password, but there is no terminal to ask on"
        sudo "$@"
    fi
}

# install_missing SECTION...: installs what is missing. Never calls apt when nothing is, so that it works without a network.
install_missing() {
    local missing=() package
    command -v dpkg-query >/dev/null || fail "this is no Debian system; install what packaging/dependencies lists"
    while read -r package; do
        is_installed "$package" || missing+=("$package")
    done < <(packages "$@")
    if (( ${#missing[@]} == 0 )); then
        say "ok   packages: nothing is missing"
        return
    fi
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || fail "missing: ${missing[*]}; run this as root or install sudo"
    say "     installing ${#missing[@]} packages: ${missing[*]}"
    [ "$(id -u)" = 0 ] || sudo -v || fail "sudo was refused; missing: ${missing[*]}"
    step "list packages" as_root apt-get update
    step "install packages" as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
}
