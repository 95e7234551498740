"""Creates what is stored in an emulation of AWS (moto), runs every command of docs/operations.md against it that does not
need an account, and leaves a description for the functions' own test.

    emulation.py MOTO_SERVER FOLDER COMMAND...

Tables and keys are created by moto's CloudFormation from foundation.yaml; the secret by its API, since its CloudFormation
knows none. The rest of the system has outputs only. COMMAND runs in between, when there are tables but no customers yet; it
finds the environments of the functions in the file that IMMOBRIDGE_AWS names.
"""

import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from cloudformation import HOME, Stack, packaged, system

SECRET = "provider-secret-of-the-emulation"
STACK = "immobridge-dev"
NOT_TRIED = "# Not tried"


def started(program, log):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([program, "-H", "127.0.0.1", "-p", str(port)], stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    for _ in range(240):
        try:
            urllib.request.urlopen(f"{address}/moto-api/data.json", timeout=2).close()
            return server, address
        except OSError:
            if server.poll() is not None:
                sys.exit("moto did not start")
            time.sleep(0.25)
    sys.exit("moto does not answer")


def created(address):
    """The outputs of the foundation as moto has created it."""
    import boto3

    where = {"endpoint_url": address, "region_name": "eu-central-1", "aws_access_key_id": "x", "aws_secret_access_key": "x"}
    formation, secrets = boto3.client("cloudformation", **where), boto3.client("secretsmanager", **where)
    template = packaged("foundation")
    parameters = {"Stage": "dev", "StackName": STACK, "ProviderProfile": "sandbox", "Protected": "false"}
    secret = Stack(template, parameters).resources["ProviderSecret"]["Properties"]["Name"]
    del template["Resources"]["ProviderSecret"], template["Outputs"]["ProviderSecret"]

    def create(name, body, given):
        formation.create_stack(
            StackName=name,
            TemplateBody=json.dumps(body),
            Parameters=[{"ParameterKey": key, "ParameterValue": value} for key, value in given.items()],
        )
        (stack,) = formation.describe_stacks(StackName=name)["Stacks"]
        assert stack["StackStatus"] == "CREATE_COMPLETE", stack
        return {it["OutputKey"]: it["OutputValue"] for it in stack["Outputs"]}

    outputs = create(f"{STACK}-Foundation", template, parameters)
    outputs["ProviderSecret"] = secrets.create_secret(Name=secret, SecretString="nobody knows")["ARN"]
    root, _ = system({})
    told = {
        name: {"Value": outputs[name.removesuffix("Name").removesuffix("Id")]}
        for name in root.outputs
        if name.endswith(("TableName", "KeyArn")) or name == "ProviderSecretId"
    }
    some = {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "/immobridge/some"}}
    create(STACK, {"Resources": {"Some": some}, "Outputs": told}, {})
    return outputs


def environments(outputs):
    """What each function finds in its environment, with the names that moto has given."""
    root, _ = system({})
    names = {it.split(".")[0]: it for it in outputs}
    logical = {"CredentialsKey.Arn": outputs["CredentialsKeyArn"], **{name: outputs[name] for name in names}}
    return {
        function: {key: logical.get(value, value) for key, value in it["Environment"]["Variables"].items()}
        for function, it in root.of_type("AWS::Lambda::Function").items()
    }


def guide(before):
    """Every block of shell commands of the operator's guide, in its order, before or after customers are there."""
    text = (HOME / "docs/operations.md").read_text(encoding="utf-8")
    blocks = [re.sub("(?m)^ +(?=\\S)", "", it) for it in re.findall(r"(?ms)^ *```sh\n(.*?)^ *```", text)]
    tried = [it for it in blocks if not it.startswith(NOT_TRIED)]
    assert len(tried) >= 5, "the guide has lost its commands"
    return tried[:2] if before else [tried[0], *tried[2:]]


def run(blocks, address, folder):
    (folder / "provider-secret.txt").write_text(SECRET + "\n")
    script = "set -euo pipefail\n" + "\n".join(blocks).replace("THE-WEB-ID", "hansekontor-4711")
    env = os.environ | {
        "PATH": f"{Path(sys.argv[1]).parent}:{os.environ['PATH']}",
        "AWS_ENDPOINT_URL": address,
        "AWS_ACCESS_KEY_ID": "x",
        "AWS_SECRET_ACCESS_KEY": "x",
        "AWS_DEFAULT_REGION": "eu-central-1",
        "AWS_PAGER": "",
    }
    done = subprocess.run(["bash", "-c", script], cwd=folder, env=env, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"a command of docs/operations.md fails:\n{script}\n{done.stdout}{done.stderr}")
    return done.stdout


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "moto.log").open("w") as log:
        server, address = started(program, log)
        try:
            outputs = created(address)
            run(guide(before=True), address, folder)
            description = {"address": address, "secret": SECRET, "environments": environments(outputs)}
            (folder / "aws.json").write_text(json.dumps(description))
            test = subprocess.run(sys.argv[3:], cwd=HOME, env=os.environ | {"IMMOBRIDGE_AWS": str(folder / "aws.json")})
            if test.returncode:
                sys.exit("the functions do not work with the emulated AWS")
            run(guide(before=False), address, folder)
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
