#!/usr/bin/env python3
"""Runs the shell commands of .github/workflows as GitHub would, job after job.

    workflows.py ROOT SCRATCH

ROOT is the clone, whose target folder has the program already. Each job runs in a
folder of its own: a copy of what is committed where it checks out, empty where it
does not. Artifacts are folders in SCRATCH. What cannot run here is listed in
ELSEWHERE, with why; a step that is neither run nor listed is an error.
"""

import glob
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

# Steps by workflow, job and name.
ELSEWHERE = {
    ("build", "program", "Download the program"): "asks GitHub for a release",
    ("build", "series", "Fetch the edition before"): "asks GitHub for an earlier run",
    ("release", "program", "Compile"): "compiles everything a second time",
    ("release", "release", "Release"): "makes a release on GitHub",
    ("test", "test", "bash .ci/run"): "is what runs this",
}
# Jobs of these start from the clone itself, whose target folder has the program.
IN_THE_CLONE = {("build", "program")}
TARGET = "x86_64-unknown-linux-gnu"

root, scratch = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
artifacts = scratch / "artifacts"
met = set()


def resolved(text, known):
    """A text with its ${{ }} replaced; one that is not known here is an error."""
    return re.sub(r"\$\{\{\s*(.+?)\s*\}\}", lambda match: known[match[1]], str(text))


def applies(condition, known):
    """The few conditions that the workflows have."""
    if condition is None:
        return True
    for part in condition.split(" || "):
        name, operator, value = part.split(" ")
        if (known[name] == value.strip("'")) == (operator == "=="):
            return True
    return False


def upload(step, folder, known):
    given = {name: resolved(value, known) for name, value in step["with"].items()}
    lines = given["path"].splitlines()
    kept = [path for line in lines if not line.startswith("!") for path in glob.glob(str(folder / line))]
    left_out = [folder / line[1:] for line in lines if line.startswith("!")]
    target = artifacts / given["name"]
    target.mkdir(parents=True)
    for path in map(Path, kept):
        if path.is_dir():
            ignore = lambda at, names: [name for name in names if Path(at) / name in left_out]
            shutil.copytree(path, target, ignore=ignore, dirs_exist_ok=True)
        else:
            shutil.copy2(path, target)
    if not any(target.iterdir()):
        raise SystemExit(f"nothing to keep as {given['name']}")
    # GitHub forgets which files are programs.
    for path in target.rglob("*"):
        if path.is_file():
            path.chmod(0o644)


def download(step, folder, known):
    given = {name: resolved(value, known) for name, value in step["with"].items()}
    target = folder / given["path"]
    if "name" in given:
        return shutil.copytree(artifacts / given["name"], target, dirs_exist_ok=True)
    for path in artifacts.glob(given.get("pattern", "*")):
        shutil.copytree(path, target if "merge-multiple" in given else target / path.name, dirs_exist_ok=True)


def run(step, folder, known, environment):
    files = {name: scratch / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("")
    own = {name: resolved(value, known) for name, value in step.get("env", {}).items()}
    everything = os.environ | environment | own | {name: str(file) for name, file in files.items()}
    subprocess.run(["bash", "-eo", "pipefail", "-c", step["run"]], cwd=folder, env=everything, check=True)
    for line in files["GITHUB_OUTPUT"].read_text().splitlines():
        name, value = line.split("=", 1)
        known[f"steps.{step['id']}.outputs.{name}"] = value
    return files["GITHUB_STEP_SUMMARY"].read_text()


def job(workflow, name, known, prepare=lambda folder: None):
    """One job; what it has said for the summary."""
    steps = workflows[workflow]["jobs"][name]
    fresh = scratch / f"{name}-{len(list(scratch.iterdir()))}"
    folder = root if (workflow, name) in IN_THE_CLONE else fresh
    folder.mkdir(exist_ok=True)
    environment = {key: resolved(value, known) for key, value in steps.get("env", {}).items()}
    told = ""
    for step in steps["steps"]:
        title = step.get("name") or step.get("run") or step["uses"]
        met.add((workflow, name, title))
        if (workflow, name, title) in ELSEWHERE or not applies(step.get("if"), known):
            continue
        print(f"-- {workflow} · {name} · {title}", flush=True)
        if "run" in step:
            told += run(step, folder, known, environment)
        elif step["uses"].startswith("actions/checkout@"):
            if folder != root:
                subprocess.run(["git", "clone", "--quiet", str(root), str(folder)], check=True)
        elif step["uses"].startswith("actions/upload-artifact@"):
            upload(step, folder, known)
        elif step["uses"].startswith("actions/download-artifact@"):
            download(step, folder, known)
        elif not step["uses"].startswith("actions/cache@"):
            raise SystemExit(f"what {step['uses']} does is not known here")
        if step.get("uses", "").startswith("actions/checkout@"):
            prepare(folder)
    return told, folder


def refused(*arguments, **more):
    """A job that must fail, and at a command of its own."""
    try:
        job(*arguments, **more)
    except subprocess.CalledProcessError:
        return
    raise SystemExit(f"{arguments[1]} went through")


def documents():
    """A series a job, then all of them together."""
    program = {"hashFiles('Cargo.toml')": "there"}
    job("build", "program", program)
    shutil.rmtree(root / "program")
    names = program["steps.list.outputs.series"]
    needed = {"needs.program.outputs.series": names}
    for series in json.loads(names):
        told, _ = job("build", "series", {"matrix.series": series})
        assert f"## {series}\n" in told and "policy-paper.pdf" in told, told
    _, folder = job("build", "publication", dict(needed))
    assert (folder / "output/index.html").is_file()
    assert not list(folder.glob("output/*/internal")), "what is for the owners alone is published"
    for series in json.loads(names):
        assert (folder / f"output/{series}/policy-paper.pdf").is_file()
    shutil.rmtree(artifacts / "publication")

    # With the edition before, as it was published: without what is for its owners alone.
    first = json.loads(names)[0]
    for kind in ("documents", "internal"):
        (artifacts / f"{kind}-{first}").rename(scratch / kind)
    before = lambda folder: shutil.copytree(scratch / "documents", folder / "before" / first)
    told, _ = job("build", "series", {"matrix.series": first}, prepare=before)
    assert "### Since the edition before" in told, told

    # Errors in the inputs: the documents are kept, and the job fails.
    for kind in ("documents", "internal"):
        shutil.rmtree(artifacts / f"{kind}-{first}")
    broken = lambda folder: (folder / f"inputs/{first}/broken.xlsx").write_bytes(b"PK\x03\x04 xl/workbook.xml and no more")
    refused("build", "series", {"matrix.series": first}, prepare=broken)
    # What was withheld leaves no documents, and nothing is published.
    shutil.rmtree(artifacts / f"documents-{first}")
    refused("build", "publication", dict(needed))
    assert not (artifacts / "publication").exists()


def release():
    """The program that was compiled for the tests takes the part of the one for a release."""
    target = Path(os.environ.get("CARGO_TARGET_DIR", root / "target")).resolve()
    built = target / TARGET / "dist"
    built.mkdir(parents=True, exist_ok=True)
    shutil.copy2(target / "release/rapporteur", built)
    shutil.rmtree(artifacts)
    artifacts.mkdir()
    job("release", "program", {"matrix.target": TARGET})
    _, folder = job("release", "release", {})
    assert "rapporteur-x86_64" in (folder / "programs/SHA256SUMS").read_text()


workflows = {}
for path in sorted((root / ".github/workflows").glob("*.yml")):
    workflows[path.stem] = yaml.safe_load(path.read_text())
artifacts.mkdir(parents=True)
documents()
release()
for step in ELSEWHERE:
    print("-- not run:", " · ".join(step), "–", ELSEWHERE[step])
    met.add(step)
for workflow, content in workflows.items():
    for name, steps in content["jobs"].items():
        for step in steps["steps"]:
            title = step.get("name") or step.get("run") or step["uses"]
            if "run" in step and (workflow, name, title) not in met:
                raise SystemExit(f"neither run nor listed: {workflow} · {name} · {title}")
