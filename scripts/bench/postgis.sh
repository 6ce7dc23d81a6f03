#!/usr/bin/env bash
# postgis.sh POINTS.gpkg AREAS.gpkg: seconds that PostGIS needs to load both, index them and count points by area, in a
# throwaway cluster on a unix socket only. The server runs as the user postgres where this one is root.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
folder=$(mktemp -d)
as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
stop() {
    as_postgres "$bin/pg_ctl" -D "$folder/data" -s -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
[ "$(id -u)" != 0 ] || chown postgres "$folder"

as_postgres "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N >"$folder/init.log"
as_postgres "$bin/pg_ctl" -D "$folder/data" -w -s -l "$folder/log" \
    -o "-c listen_addresses='' -c unix_socket_directories=$folder -c fsync=off -c full_page_writes=off" start
as_postgres "$bin/createdb" -h "$folder" -U postgres bench
psql() { as_postgres "$bin/psql" -h "$folder" -U postgres -d bench -q -X -v ON_ERROR_STOP=1 "$@"; }
psql -c 'CREATE EXTENSION postgis'

start=$(date +%s.%N)
/usr/bin/python3 - "$folder" "$1" "$2" <<'PYTHON'
import sys
from osgeo import gdal

gdal.UseExceptions()
gdal.SetConfigOption("PG_USE_COPY", "YES")
folder, points, areas = sys.argv[1:]
for source, table in ((points, "points"), (areas, "areas")):
    gdal.VectorTranslate(
        f"PG:host={folder} dbname=bench user=postgres", source, accessMode="append", layerName=table,
        layerCreationOptions=["SPATIAL_INDEX=GIST", "GEOMETRY_NAME=geom"],
    )
PYTHON
psql -c 'ANALYZE points; ANALYZE areas' >/dev/null
psql -c 'SELECT a.plr_id, count(*) FROM areas a JOIN points p ON ST_Intersects(a.geom, p.geom) GROUP BY a.plr_id' >/dev/null
end=$(date +%s.%N)
awk -v a="$start" -v b="$end" 'BEGIN { printf "%.3f\n", b - a }'
