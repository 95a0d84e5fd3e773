// Bundles the editor into static/editor/, with a manifest of what is in it.
//   node build.js          writes the files
//   node build.js --check  fails when the committed files are not what these sources give
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";

const TARGET = new URL("../static/editor/", import.meta.url);
const BUDGET = 160_000; // bytes, gzipped

const bundle = await build({
  entryPoints: ["src/editor.js"],
  absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "none", // LICENSES.txt has them whole
  metafile: true,
  write: false,
});
const script = Buffer.from(bundle.outputFiles[0].contents);
const size = gzipSync(script, { level: 9 }).length;
if (size > BUDGET) {
  console.error(`editor.js has ${size} bytes gzipped; the budget is ${BUDGET}. Take something out.`);
  process.exit(1);
}

const files = { "editor.js": script, ...(await describe(packagesOf(bundle.metafile))) };
if (process.argv.includes("--check")) await compare(files);
else await write(files);

function packagesOf({ outputs }) {
  const [output] = Object.values(outputs);
  const names = Object.entries(output.inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1])
    .filter(Boolean);
  return [...new Set(names)].sort();
}

async function describe(names) {
  const packages = {};
  const licenses = [];
  for (const name of names) {
    const folder = new URL(`node_modules/${name}/`, import.meta.url);
    const { version, license } = JSON.parse(await readFile(new URL("package.json", folder)));
    packages[name] = { version, license };
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    licenses.push(`${name} ${version}\n\n${(await readFile(new URL(file, folder), "utf8")).trim()}\n`);
  }
  const manifest = {
    "editor.js": {
      source: "frontend/src/editor.js, bundled by frontend/build.js",
      sha256: createHash("sha256").update(script).digest("hex"),
      license_file: "LICENSES.txt",
      packages,
    },
  };
  return {
    "manifest.json": Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    "LICENSES.txt": Buffer.from(licenses.join("\n----\n\n")),
  };
}

async function write(contents) {
  await mkdir(TARGET, { recursive: true });
  for (const [name, bytes] of Object.entries(contents)) await writeFile(new URL(name, TARGET), bytes);
  console.log(`static/editor/editor.js: ${script.length} bytes, ${size} gzipped`);
}

async function compare(contents) {
  const differing = [];
  for (const [name, bytes] of Object.entries(contents)) {
    const committed = await readFile(new URL(name, TARGET)).catch(() => Buffer.alloc(0));
    if (!committed.equals(bytes)) differing.push(name);
  }
  if (differing.length === 0) return;
  console.error(`static/editor/ is not what frontend/ gives: ${differing.join(", ")}. Run 'make editor'.`);
  process.exit(1);
}
