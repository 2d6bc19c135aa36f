// A school for a test: the real program on a free port, over a data folder of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The demo prints a one-time link for each of these. */
export const people = ["trainee", "trainer", "mentor", "office"] as const;
export type Who = (typeof people)[number];

/** Where it is served, without a slash at the end, and the one-time links of its people. */
export type School = { url: string; links: Record<Who, string> };

/** Ten in the morning where the demo's cohorts are, so that every run meets the same course day. */
export const filled = "2026-03-10T15:00:00Z";
/** When the tests come: whatever the filling recorded lies behind. */
export const opened = "2026-03-10T15:10:00Z";

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const program = resolve(process.env.RELEVO ?? join(repository, "target/debug/relevo"));

/** Serves the demo school in `folder` from the moment `now` on for as long as `use` takes. */
export const serving = (folder: string, now: string, use: (school: School) => Promise<void>) =>
  served(["--demo", "--data", folder, "--now", now], linksOf, use);

/** A school without anybody in it; `link` lets its first office person in. */
export type NewSchool = { url: string; link: string };

/** Serves the new school of an empty `folder`. */
export const servingOwn = (folder: string, now: string, use: (school: NewSchool) => Promise<void>) =>
  served(["--data", folder, "--now", now], firstLinkOf, use);

/** Runs another command: its exit code, and what it said. */
export async function relevo(...args: string[]) {
  const running = spawn(program, args, { cwd: repository, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [running.stdout, running.stderr]) stream.on("data", (text) => (said += text));
  const [code] = await once(running, "close");
  return { code: code as number, said };
}

async function served<S>(
  flags: string[],
  read: (lines: AsyncIterable<string>) => Promise<S | undefined>,
  use: (school: S) => Promise<void>,
) {
  const args = ["serve", "--addr", "127.0.0.1:0", ...flags];
  const running = spawn(program, args, { cwd: repository, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(running, "exit");
  // A worker that is ended itself leaves no server behind.
  const stop = () => running.kill("SIGTERM");
  process.once("exit", stop);
  let log = "";
  running.stderr.on("data", (text) => (log += text));
  try {
    const school = await read(createInterface({ input: running.stdout }));
    if (!school) throw new Error(`${program} ended before the school was open:\n${log}`);
    await use(school);
  } finally {
    process.off("exit", stop);
    stop();
    await ended;
  }
}

/** Lends a folder; with `from` it starts as a copy of that one. */
export async function inFolder(from: string | undefined, use: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), "relevo-end2end-"));
  try {
    if (from) await cp(from, folder, { recursive: true, verbatimSymlinks: true });
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function linksOf(lines: AsyncIterable<string>): Promise<School | undefined> {
  const links: Partial<Record<string, string>> = {};
  for await (const line of lines) {
    const [, who, link] = /^\s+(\w+)\s+(http\S+)$/.exec(line) ?? [];
    if (who && link) links[who] = link;
    if (people.every((who) => links[who])) {
      return { url: new URL(links.office!).origin, links: links as Record<Who, string> };
    }
  }
}

async function firstLinkOf(lines: AsyncIterable<string>): Promise<NewSchool | undefined> {
  for await (const line of lines) {
    const [, link] = /^\s+(http\S+)$/.exec(line) ?? [];
    if (link) return { url: new URL(link).origin, link };
  }
}
