"""What makes a release: everything that a function is made of, in one number."""

import hashlib
import json
from pathlib import Path

TEMPLATES = ["template.yaml", "foundation.yaml"]
# They change nothing in a function.
BESIDE = {"Release", "Protected", "GradualDeployment", "DeploymentType", "AlarmEmail", "MonthlyBudget", "LogRetentionDays"}


def of(home, built, parameters):
    """The hash of what was built, the templates that describe the functions, and the parameters."""
    home, built = Path(home), Path(built)
    digest = hashlib.sha256()

    def add(name, content):
        for part in (name.encode(), content):
            digest.update(len(part).to_bytes(8, "big") + part)

    files = sorted(each for each in built.glob("*Function/**/*") if each.is_file())
    if not files:
        raise SystemExit(f"{built} holds no built function: run sam build")
    for file in files:
        add(str(file.relative_to(built)), file.read_bytes())
    for name in TEMPLATES:
        add(name, (home / name).read_bytes())
    kept = {name: value for name, value in parameters.items() if name not in BESIDE}
    add("parameters", json.dumps(kept, sort_keys=True).encode())
    return digest.hexdigest()
