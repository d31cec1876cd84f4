#!/bin/sh
# Membuka jendela program. Argumen: buku kerja yang langsung dibuka.
rumah=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 3
for python in python3 python3.14 python3.13 python3.12 python3.11 python3.10 python; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
        PYTHONPATH=$rumah PYTHONSAFEPATH=1 PYTHONUTF8=1 exec "$python" -m generator.app.lingkungan jendela "$@"
    fi
done
echo "Python 3.10 atau yang lebih baru belum terpasang di komputer ini. Pasang dahulu, lalu jalankan sekali lagi." >&2
exit 3
