# A throw-away PostgreSQL on a free loopback port, for bin/test and bin/bench, which source this file.
# They bring $scratch (a folder for logs) and fail().

cluster=
cluster_dir=
cluster_url=

# The folder of PostgreSQL's own programs: the newest of Debian's, else what is on the PATH.
postgres_bin() {
  local newest
  newest=$(find /usr/lib/postgresql -path '*/bin/postgres' 2>/dev/null | sort -V | tail -1)
  [ -n "$newest" ] || newest=$(command -v postgres) || return 1
  dirname "$(readlink -f "$newest")"
}

# PostgreSQL refuses to run as root, so root steps down to the user that Debian's package made.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    exec setpriv --reuid=postgres --regid=postgres --clear-groups env -C "$cluster_dir" "$@"
  else
    exec "$@"
  fi
}

free_port() {
  local port
  for _ in {1..50}; do
    # Below the range from which Linux hands out ports by itself.
    port=$((20000 + RANDOM % 10000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
  return 1
}

# Starts one with the settings that are given; its address is then in $cluster_url.
start_cluster() {
  local bin port
  bin=$(postgres_bin)
  cluster_dir=$(mktemp -d)
  [ "$(id -u)" != 0 ] || chown postgres: "$cluster_dir"
  (as_postgres "$bin/initdb" -D "$cluster_dir/data" -U leadwire --encoding=UTF8 --locale=C.UTF-8 \
    --auth=trust --no-sync --no-instructions) >"$scratch/initdb.txt" 2>&1 ||
    { cat "$scratch/initdb.txt"; fail "initdb failed"; }
  echo "host all all 127.0.0.1/32 trust" >"$cluster_dir/data/pg_hba.conf"
  for _ in 1 2 3; do
    port=$(free_port)
    (as_postgres "$bin/postgres" -D "$cluster_dir/data" -c listen_addresses=127.0.0.1 -c port="$port" \
      -c unix_socket_directories= -c max_connections=200 "$@" \
      ) >"$scratch/postgres.txt" 2>&1 &
    cluster=$!
    for _ in {1..300}; do
      kill -0 "$cluster" 2>/dev/null || break
      if "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" -U leadwire -d postgres; then
        cluster_url=postgres://leadwire@127.0.0.1:$port/postgres
        echo "PostgreSQL from $bin on 127.0.0.1:$port"
        return
      fi
      sleep 0.1
    done
    stop_server
  done
  cat "$scratch/postgres.txt"
  fail "PostgreSQL did not start"
}

stop_server() {
  [ -n "$cluster" ] || return 0
  # INT is PostgreSQL's fast stop: it ends its own sessions and leaves.
  kill -INT "$cluster" 2>/dev/null || true
  wait "$cluster" 2>/dev/null || true
  cluster=
}

stop_cluster() {
  stop_server
  [ -z "$cluster_dir" ] || rm -rf "$cluster_dir"
  cluster_dir=
}
