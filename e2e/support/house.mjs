// A real leadwire on a free port of the loopback, with a data folder of its own; stopped by its own process id.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const START_MS = 20_000;
const STOP_MS = 5_000;

/// Starts the house and waits until it answers. `signInLink()` is the owner's, printed at the first start.
/// `serve` opens an empty house, `demo` a filled one.
export async function openHouse(settings = {}, command = "serve") {
  const program = process.env.LEADWIRE_BIN;
  if (!program) throw new Error("LEADWIRE_BIN is not set: run bin/test e2e");
  const folder = await mkdtemp(join(tmpdir(), "leadwire-e2e-"));
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(program, [command], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      LEADWIRE_LISTEN: address,
      LEADWIRE_DATA_DIR: join(folder, "var"),
      // Where a demo house puts its data, so that it goes with the folder.
      TMPDIR: folder,
      // A demo house asks nobody but its own pretend world, which `off` would shut.
      LEADWIRE_NETWORK__CHECKS: command === "demo" ? "auto" : "off",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { out: "", log: "" };
  child.stdout.on("data", (bytes) => (said.out += bytes));
  child.stderr.on("data", (bytes) => (said.log += bytes));
  child.on("error", (error) => (said.log += error));
  const house = {
    url: `http://${address}`,
    said,
    signInLink: () => said.out.match(/^Sign in: (\S+)$/m)?.[1],
    close: () => close(child, folder),
  };
  try {
    await answers(house.url, child);
  } catch (error) {
    await house.close();
    throw new Error(`${error.message}\n${said.out}${said.log}`);
  }
  return house;
}

async function answers(url, child) {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`leadwire ended at once (exit ${child.exitCode ?? child.signalCode}), it said:`);
    }
    const answer = await fetch(url, { redirect: "manual" }).catch(() => null);
    if (answer?.status === 200) return;
    await pause(50);
  }
  throw new Error(`leadwire did not answer 200 on ${url} within ${START_MS} ms, it said:`);
}

async function close(child, folder) {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(late);
  }
  await rm(folder, { recursive: true, force: true });
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
