# Ends what the launcher started when the launcher itself was killed: the system then closes our input.
# $1: the folder with <component>.pid files
run=$1
trap '' INT TERM HUP
cat >/dev/null

send() { # signal, component ...
    signal=$1
    shift
    for component in "$@"; do
        [ -r "$run/$component.pid" ] && kill "-$signal" "$(cat "$run/$component.pid")" 2>/dev/null
    done
}

settle() { # tenths of a second, component ...: until all have ended
    left=$1
    shift
    while [ "$left" -gt 0 ]; do
        alive=0
        for component in "$@"; do
            [ -r "$run/$component.pid" ] && kill -0 "$(cat "$run/$component.pid")" 2>/dev/null && alive=1
        done
        [ "$alive" = 0 ] && return 0
        sleep 0.1
        left=$((left - 1))
    done
    return 1
}

end() { # signal, last signal, component ...
    first=$1
    last=$2
    shift 2
    send "$first" "$@"
    if ! settle 100 "$@"; then
        send "$last" "$@"
        settle 20 "$@"
    fi
    for component in "$@"; do
        rm -f "$run/$component.pid" "$run/$component.since"
    done
}

send KILL caches # deaf to TERM while it writes, and what it writes nobody uses yet
end TERM KILL demo caches gateway measures-service complaints-service reporting-service identity
end TERM KILL kafka mongodb
end INT QUIT postgres
rm -f "$run/guard.pid" "$run/guard.since"
