"""Writes all templates into a folder as CloudFormation gets to see them: with their anchors resolved."""

import sys
from pathlib import Path

from cloudformation import ALL, packaged
from samcli.yamlhelper import yaml_dump

folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for name in ALL:
    (folder / f"{name}.yaml").write_text(yaml_dump(packaged(name)), encoding="utf-8")
