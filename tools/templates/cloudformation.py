"""The templates as CloudFormation gets to see them: packaged, translated and evaluated for given parameters.

Runs in the Python of SAM CLI, whose parser resolves anchors as `sam package` does and whose translator is the one behind
the transform.
"""

import copy
import logging
import os
import re
from pathlib import Path

os.environ.setdefault("AWS_DEFAULT_REGION", "eu-central-1")
logging.disable(logging.WARNING)

from samcli.yamlhelper import yaml_parse
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

HOME = Path(__file__).resolve().parent.parent.parent
NESTED = {"Foundation": "foundation", "Releases": "release", "Watch": "watch"}
ALL = ["template", *NESTED.values(), "edge"]
PSEUDO = {
    "AWS::StackName": "immobridge-prod",
    "AWS::Region": "eusc-de-east-1",
    "AWS::AccountId": "123456789012",
    "AWS::Partition": "aws-eusc",
    "AWS::URLSuffix": "amazonaws.eu",
}
MISSING = object()


def packaged(name):
    """A template with its anchors resolved."""
    return yaml_parse((HOME / f"{name}.yaml").read_text(encoding="utf-8"))


class Stack:
    """One template, evaluated for these parameters; the others have their defaults."""

    def __init__(self, template, parameters, attribute=None):
        self.template = template
        self.parameters = {name: it.get("Default", "") for name, it in template["Parameters"].items()} | parameters
        self.attribute = attribute or (lambda resource, name: f"{resource}.{name}")
        self.resources = {
            name: it | {"Properties": self.value(it.get("Properties", {}))}
            for name, it in template["Resources"].items()
            if self.holds(it.get("Condition", True))
        }
        self.outputs = {
            name: self.value(it["Value"])
            for name, it in template.get("Outputs", {}).items()
            if self.holds(it.get("Condition", True))
        }

    def of_type(self, kind):
        return {name: it["Properties"] for name, it in self.resources.items() if it["Type"] == kind}

    def holds(self, condition):
        if isinstance(condition, bool):
            return condition
        if isinstance(condition, str):
            return self.holds(self.template["Conditions"][condition])
        ((function, what),) = condition.items()
        match function:
            case "Condition":
                return self.holds(what)
            case "Fn::Not":
                return not self.holds(what[0])
            case "Fn::And":
                return all(self.holds(each) for each in what)
            case "Fn::Or":
                return any(self.holds(each) for each in what)
            case "Fn::Equals":
                return str(self.value(what[0])) == str(self.value(what[1]))
        raise AssertionError(f"unknown condition {function}")

    def broken_rules(self):
        """What the rules of the template say against these parameters."""
        return [
            assertion["AssertDescription"]
            for rule in self.template.get("Rules", {}).values()
            if self.holds(rule.get("RuleCondition", True))
            for assertion in rule["Assertions"]
            if not self.holds(assertion["Assert"])
        ]

    def value(self, it):
        if isinstance(it, list):
            return [each for each in map(self.value, it) if each is not MISSING]
        if not isinstance(it, dict):
            return it
        if len(it) == 1:
            ((function, what),) = it.items()
            match function:
                case "Ref":
                    return self.reference(what)
                case "Fn::GetAtt":
                    return self.attribute(what[0], str(self.value(what[1])))
                case "Fn::Sub":
                    return self.substituted(*(what if isinstance(what, list) else (what, {})))
                case "Fn::Join":
                    return what[0].join(map(str, self.value(what[1])))
                case "Fn::If":
                    return self.value(what[1] if self.holds(what[0]) else what[2])
        values = {key: self.value(each) for key, each in it.items()}
        return {key: each for key, each in values.items() if each is not MISSING}

    def reference(self, name):
        if name == "AWS::NoValue":
            return MISSING
        if name in self.parameters:
            return self.parameters[name]
        if name in PSEUDO:
            return PSEUDO[name]
        assert name in self.template["Resources"], f"Ref to {name}, which does not exist"
        return name

    def substituted(self, text, names):
        def one(match):
            name = match.group(1)
            if name.startswith("!"):
                return "${" + name[1:] + "}"
            if name in names:
                return str(self.value(names[name]))
            return str(self.attribute(*name.split(".", 1)) if "." in name else self.reference(name))

        return re.sub(r"\$\{([^}]+)\}", one, text)


def translated(parameters):
    """template.yaml after SAM's transform, which knows the parameters' values."""
    template = packaged("template")
    template["Globals"]["Function"]["CodeUri"] = "s3://anywhere/anything"
    return Translator({}, Parser()).translate(copy.deepcopy(template), dict(parameters))


def system(parameters=None):
    """The whole deployed system: the root, and by the names in NESTED what is nested in it."""
    parameters = parameters or {}
    stacks = {}

    def attribute(resource, name):
        return stacks[resource].outputs[name.removeprefix("Outputs.")] if resource in stacks else f"{resource}.{name}"

    template = translated(parameters)
    root = Stack(template, parameters, attribute)
    for name, file in NESTED.items():
        given = template["Resources"][name]["Properties"]["Parameters"]
        child = packaged(file)
        assert set(given) == set(child["Parameters"]), f"{file}.yaml gets {set(given) ^ set(child['Parameters'])}"
        stacks[name] = Stack(child, root.value(given))
    return Stack(template, parameters, attribute), stacks


def routes_of(root):
    """The API's routes, such as GET /unlock."""
    paths = root.of_type("AWS::ApiGatewayV2::Api")["Api"]["Body"]["paths"]
    return {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}
