-- Sends the requests of a file, one after the other, or without a file the one of the command line.
--   wrk … -s load.lua URL -- FILE once|again
-- Lines of the file: API key, path, idempotency key (may be empty), JSON body; tabs between them.

local requests, at, again = {}, 0, false
used_up = 0
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init(args)
  if not args[1] then
    requests[1] = wrk.format()
    again = true
    return
  end
  again = args[2] == "again"
  for line in io.lines(args[1]) do
    local key, path, once, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    local headers = { ["Authorization"] = "Bearer " .. key, ["Content-Type"] = "application/json" }
    if once ~= "" then
      headers["Idempotency-Key"] = once
    end
    requests[#requests + 1] = wrk.format("POST", path, headers, body)
  end
end

function request()
  at = at + 1
  if at > #requests then
    at = 1
    if not again then
      used_up = used_up + 1
    end
  end
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  local wrong = errors.connect + errors.read + errors.write + errors.timeout + errors.status
  for _, thread in ipairs(threads) do
    wrong = wrong + thread:get("used_up")
  end
  print(string.format("RESULT %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), wrong))
end
