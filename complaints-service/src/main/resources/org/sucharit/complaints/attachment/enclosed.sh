# Runs a program with next to nothing: no environment, no file to write, little time, and where a folder to build in is
# named, a file system that has only what it needs and no way back out of it.
# Arguments: seconds of processor time; the folder or nothing; what is to be seen; --; the program.
set -e
PATH=/usr/sbin:/usr/bin:/sbin:/bin
seconds=$1
root=$2
shift 2
if [ -n "$root" ]; then
    mount -t tmpfs -o size=1m,mode=755 none "$root"
    while [ "$1" != -- ]; do
        if [ -L "$1" ]; then
            mkdir -p "$root${1%/*}"
            ln -s "$(readlink "$1")" "$root$1"
        else
            if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$root${1%/*}"; : >"$root$1"; fi
            mount --rbind "$1" "$root$1"
            # what is mounted with locks of its own stays as it is: nothing there belongs to the service anyway
            mount -o remount,bind,ro "$root$1" 2>/dev/null || :
        fi
        shift
    done
    mkdir "$root/proc" "$root/old"
    mount -t proc none "$root/proc"
    cd "$root"
    pivot_root . old
    umount -l /old
    rmdir /old
    mount -o remount,bind,ro /
    drop="setpriv --no-new-privs --inh-caps=-all --bounding-set=-all"
fi
[ "$1" = -- ]
shift
ulimit -c 0
ulimit -f 0
ulimit -t "$seconds"
ulimit -n 256
exec env -i $drop "$@"
