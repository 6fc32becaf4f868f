"""Programs of other people check the zip that the window wrote (installed by `cargo xtask`)."""

import os
import subprocess


def accepted(tools, zip_path, place):
    """Unzips and checks it with all of them; `tools` is the folder of the Python ones. Gives the folder unzipped."""
    assert len(os.listdir(place)) == 0, f"{place} is empty"
    environment = dict(os.environ, PATH=tools + os.pathsep + os.environ["PATH"], LC_ALL="C.UTF-8")

    def run(*words, inside=place):
        ended = subprocess.run(words, cwd=inside, env=environment, capture_output=True, text=True, check=False)
        assert ended.returncode == 0, f"{words}: {ended.stdout}{ended.stderr}"

    run("unzip", "-tq", zip_path)
    run("7z", "t", zip_path)
    run("bsdtar", "-tf", zip_path)
    run("unzip", "-q", zip_path)
    (bag,) = os.listdir(place)
    bag = os.path.join(place, bag)
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"]:
        run("sha256sum", "--check", "--strict", "--quiet", manifest, inside=bag)
    run("bagit.py", "--validate", ".", inside=bag)
    run("case_validate", "report/case.jsonld", inside=bag)
    return bag
