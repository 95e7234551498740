"""What stands around the functions: what is kept, what is watched, how a release is tried, and CloudFront."""

import io
import json
import os
import re
import sys
import tempfile
import types
import unittest
from pathlib import Path

import release
from cloudformation import HOME, Stack, packaged, routes_of, system

ROOT, NESTED = system()
FOUNDATION, RELEASES, WATCH = (NESTED[name] for name in ("Foundation", "Releases", "Watch"))
ALARMS = WATCH.of_type("AWS::CloudWatch::Alarm")
METRICS_PER_ALARM = 10


def watched(alarm):
    """Each metric of an alarm in the wording of watched.txt."""
    stats = [it for it in alarm.get("Metrics", []) if it["Id"] != "all"] or [
        {
            "MetricStat": {
                "Stat": alarm.get("Statistic") or alarm.get("ExtendedStatistic"),
                "Period": alarm["Period"],
                "Metric": {key: alarm[key] for key in ("Namespace", "MetricName", "Dimensions") if key in alarm},
            }
        }
    ]
    for it in stats:
        if stat := it.get("MetricStat"):
            metric = stat["Metric"]
            dimensions = sorted(f"{each['Name']}={each['Value']}" for each in metric.get("Dimensions", []))
            what = " ".join([stat["Stat"], metric["Namespace"], metric["MetricName"], *dimensions])
        else:
            what = it["Expression"]
        period = it.get("Period") or stat["Period"]
        yield f"{alarm['Threshold']} in {alarm['EvaluationPeriods']} of {period} s: {what}"


class Watched(unittest.TestCase):
    def test_everything_is_watched_that_is_promised(self):
        promised = (HOME / "tools/templates/watched.txt").read_text().splitlines()
        self.assertEqual(sorted(line for alarm in ALARMS.values() for line in watched(alarm)), sorted(promised))

    def test_alarms_reach_the_operator_and_stay_below_the_limits_of_cloudwatch(self):
        for name, alarm in ALARMS.items():
            self.assertEqual(alarm["AlarmActions"], ["AlarmTopic"], name)
            self.assertEqual(alarm["OKActions"], ["AlarmTopic"], name)
            self.assertEqual(alarm["TreatMissingData"], "notBreaching", name)
            self.assertLessEqual(len(alarm.get("Metrics", [])), METRICS_PER_ALARM, name)

    def test_dashboard_shows_every_alarm_and_is_json(self):
        board = json.loads(WATCH.resources["Dashboard"]["Properties"]["DashboardBody"])
        self.assertEqual({it.removesuffix(".Arn") for it in board["widgets"][0]["properties"]["alarms"]}, set(ALARMS))

    def test_filters_count_what_the_alarms_look_at(self):
        counted = set()
        for it in WATCH.of_type("AWS::Logs::MetricFilter").values():
            (transformation,) = it["MetricTransformations"]
            self.assertEqual(transformation["MetricNamespace"], "Immobridge/dev")
            counted.add(transformation["MetricName"])
        said = json.dumps([ALARMS, RELEASES.of_type("AWS::CloudWatch::Alarm")])
        for name in counted:
            self.assertTrue(name in said or name.startswith("Pings-"), name)

    def test_operator_guide_explains_every_alarm(self):
        guide = (HOME / "docs/operations.md").read_text(encoding="utf-8")
        for name in ALARMS:
            word = re.sub("^(Unlock|ServiceCall|PropertyEditing)(?=Errors|Faults)", "*Function*", name.removesuffix("Alarm"))
            word = "*Name*Table" if word.endswith("Table") else word
            self.assertIn(f"| {word} |", guide)

    def test_budget_is_told_to_the_operator_only_where_there_are_both(self):
        def budgets(**parameters):
            return len(system(parameters)[1]["Watch"].of_type("AWS::Budgets::Budget"))

        self.assertEqual(budgets(AlarmEmail="a@example.org", MonthlyBudget="50"), 1)
        self.assertEqual(budgets(AlarmEmail="a@example.org") + budgets(MonthlyBudget="50"), 0)


class Kept(unittest.TestCase):
    def test_tables_keys_and_secret_outlive_their_stack(self):
        kinds = {"AWS::DynamoDB::Table", "AWS::KMS::Key", "AWS::SecretsManager::Secret"}
        self.assertEqual({it["Type"] for it in FOUNDATION.resources.values()}, kinds)
        for name, it in FOUNDATION.resources.items():
            self.assertEqual((it["DeletionPolicy"], it["UpdateReplacePolicy"]), ("RetainExceptOnCreate", "Retain"), name)

    def test_tables_refuse_deletion_only_from_the_second_deployment_on(self):
        for protected in ("false", "true"):
            tables = system({"Protected": protected})[1]["Foundation"].of_type("AWS::DynamoDB::Table")
            self.assertEqual({it["DeletionProtectionEnabled"] for it in tables.values()}, {protected == "true"})

    def test_every_table_lies_under_our_own_key(self):
        for name, it in FOUNDATION.of_type("AWS::DynamoDB::Table").items():
            self.assertEqual(it["SSESpecification"]["KMSMasterKeyId"], "StorageKey.Arn", name)

    def test_every_table_is_backed_up_but_the_one_whose_items_live_for_seconds(self):
        tables = FOUNDATION.of_type("AWS::DynamoDB::Table").items()
        without = [name for name, it in tables if not it["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"]]
        self.assertEqual(without, ["EditsTable"])

    def test_no_parameter_of_a_nested_stack_is_without_use(self):
        for name, stack in NESTED.items():
            said = json.dumps([stack.template["Resources"], stack.template.get("Conditions")])
            for parameter in stack.template["Parameters"]:
                used = f'"Ref": "{parameter}"' in said or "${" + parameter + "}" in said
                self.assertTrue(used, f"{name}: {parameter}")


class Tried(unittest.TestCase):
    """The function that calls a new version before anybody else does, run with another AWS."""

    def verdict(self, answer):
        said = []
        code = RELEASES.resources["Check"]["Properties"]["Code"]["ZipFile"]
        clients = {
            "lambda": types.SimpleNamespace(invoke=lambda FunctionName, Payload: answer(FunctionName, json.loads(Payload))),
            "codedeploy": types.SimpleNamespace(put_lifecycle_event_hook_execution_status=lambda **it: said.append(it)),
        }
        sys.modules["boto3"] = types.SimpleNamespace(client=clients.get)
        os.environ["ROUTES"] = RELEASES.resources["Check"]["Properties"]["Environment"]["Variables"]["ROUTES"]
        try:
            names = {"print": lambda *words: None}
            exec(code, names)
            names["handler"]({"DeploymentId": "d", "LifecycleEventHookExecutionId": "h"}, None)
        finally:
            del sys.modules["boto3"]
        ((it),) = said
        self.assertEqual((it["deploymentId"], it["lifecycleEventHookExecutionId"]), ("d", "h"))
        return it["status"]

    @staticmethod
    def said(status=401, headers=("X-Correlation-Id",), **more):
        body = json.dumps({"statusCode": status, "headers": dict.fromkeys(headers, "1")}).encode()
        return {"Payload": io.BytesIO(body)} | more

    def test_every_route_of_every_new_version_is_called_once(self):
        called = []

        def answer(version, event):
            called.append(event["routeKey"])
            function = next(name for name in ROOT.of_type("AWS::Lambda::Function") if version.startswith(name + ":"))
            self.assertRegex(version, f"^{function}:{function}Version[0-9a-f]+\\.Version$")
            self.assertNotIn("{", event["rawPath"])
            return self.said()

        self.assertEqual(self.verdict(answer), "Succeeded")
        self.assertEqual(sorted(called), sorted(routes_of(ROOT)))

    def test_anything_but_a_refusal_of_our_own_fails_the_release(self):
        for wrong in (
            lambda: self.said(500),
            lambda: self.said(200),
            lambda: self.said(headers=()),
            lambda: self.said(FunctionError="Unhandled"),
            lambda: {"Payload": io.BytesIO(b'{"errorMessage": "no"}'), "FunctionError": "Unhandled"},
        ):
            last = lambda version, event: wrong() if event["routeKey"].startswith("PATCH") else self.said()
            self.assertEqual(self.verdict(last), "Failed")

    def test_a_version_that_cannot_be_called_fails_the_release(self):
        def answer(version, event):
            raise OSError("no way")

        self.assertEqual(self.verdict(answer), "Failed")


class Released(unittest.TestCase):
    def test_build_templates_and_parameters_make_the_release(self):
        with tempfile.TemporaryDirectory() as folder:
            home, built = Path(folder), Path(folder) / "built"
            jar = built / "UnlockFunction" / "lib" / "a.jar"
            jar.parent.mkdir(parents=True)
            jar.write_bytes(b"1")
            for name in release.TEMPLATES:
                (home / name).write_text("one")
            first = release.of(home, built, {"ApiVersion": "stable"})
            self.assertRegex(first, "^[0-9a-f]{64}$")
            self.assertEqual(first, release.of(home, built, {"ApiVersion": "stable", "AlarmEmail": "a@example.org"}))
            others = [release.of(home, built, {"ApiVersion": "latest"})]
            jar.write_bytes(b"2")
            others.append(release.of(home, built, {"ApiVersion": "stable"}))
            (home / "template.yaml").write_text("two")
            others.append(release.of(home, built, {"ApiVersion": "stable"}))
            self.assertEqual(len({first, *others}), 4)

    def test_what_stands_beside_a_release_reaches_no_function(self):
        reached = json.dumps(packaged("template")["Globals"]["Function"] | {"DeploymentPreference": None})
        for name in release.BESIDE:
            self.assertNotIn(f'"{name}"', reached)


class Edge(unittest.TestCase):
    def test_cloudfront_keeps_nothing_and_hands_everything_on_but_the_host(self):
        given = {"ApiHost": "a.execute-api.example", "DomainName": "b.example", "OriginKey": "k" * 32, "CertificateArn": "arn:c"}
        stack = Stack(packaged("edge"), given)
        config = stack.resources["Distribution"]["Properties"]["DistributionConfig"]
        behaviour = config["DefaultCacheBehavior"]
        caching_disabled, all_but_host = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad", "b689b0a8-53d0-40ab-baf2-68738e2966ac"
        self.assertEqual(behaviour["CachePolicyId"], caching_disabled)
        self.assertEqual(behaviour["OriginRequestPolicyId"], all_but_host)
        (origin,) = config["Origins"]
        self.assertEqual(origin["OriginCustomHeaders"], [{"HeaderName": "x-origin-key", "HeaderValue": "k" * 32}])
        self.assertTrue(stack.template["Parameters"]["OriginKey"]["NoEcho"])
        (rule,) = stack.resources["Limits"]["Properties"]["Rules"]
        self.assertEqual(rule["Statement"]["RateBasedStatement"]["AggregateKeyType"], "IP")
        self.assertNotIn("Logging", config)


if __name__ == "__main__":
    unittest.main()
