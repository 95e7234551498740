"""What CloudFormation makes of the functions, for several sets of parameters."""

import json
import re
import unittest

from cloudformation import NESTED, packaged, routes_of, system

FUNCTIONS = {"UnlockFunction", "ServiceCallFunction", "PropertyEditingFunction"}
DOMAIN = {"DomainName": "service.example.org", "CertificateArn": "arn:aws-eusc:acm:certificate/1", "HostedZoneId": "Z1"}
SETS = {
    "nothing": {},
    "domain": DOMAIN,
    "production": DOMAIN | {"Stage": "prod", "ProviderProfile": "production", "Protected": "true", "Release": "ab" * 32},
    "reserved": {"UnlockConcurrency": "5", "ServiceCallConcurrency": "50", "PropertyEditingConcurrency": "40"},
    "other provider": {"ProviderProfile": "other"},
    "at once": {"GradualDeployment": "false"},
    "cloudfront": {"DomainName": "service.example.org", "OriginKeySha256": "0" * 64},
    "watched": {"AlarmEmail": "operator@example.org", "MonthlyBudget": "100"},
}
LAMBDA_ENVIRONMENT = 4096


EACH = [(name, *system(parameters)) for name, parameters in SETS.items()]


class Functions(unittest.TestCase):

    def test_every_function_is_published_behind_an_alias_with_snapstart(self):
        for _, root, _ in EACH:
            functions = root.of_type("AWS::Lambda::Function")
            self.assertEqual(set(functions), FUNCTIONS)
            aliases = root.of_type("AWS::Lambda::Alias")
            self.assertEqual({it["FunctionName"] for it in aliases.values()}, FUNCTIONS)
            for alias in aliases.values():
                self.assertRegex(alias["FunctionVersion"], f"^{alias['FunctionName']}Version[0-9a-f]+\\.Version$")
            for function in functions.values():
                self.assertEqual(function["SnapStart"], {"ApplyOn": "PublishedVersions"})

    def test_api_and_schedule_call_aliases_and_nothing_else(self):
        for _, root, _ in EACH:
            aliases = root.of_type("AWS::Lambda::Alias")
            for path, methods in root.of_type("AWS::ApiGatewayV2::Api")["Api"]["Body"]["paths"].items():
                for operation in methods.values():
                    target = operation["x-amazon-apigateway-integration"]["uri"]
                    self.assertIn(re.search(r"functions/(\w+)/", target).group(1), aliases, path)
            for name, permission in root.of_type("AWS::Lambda::Permission").items():
                self.assertIn(permission["FunctionName"], aliases, name)
            pings = [rule["Targets"][0] for rule in root.of_type("AWS::Events::Rule").values()]
            self.assertEqual({ping["Arn"] for ping in pings}, set(aliases))
            for ping in pings:
                self.assertEqual(json.loads(ping["Input"])["routeKey"], "PING")

    def test_versions_follow_the_release_and_nothing_else(self):
        def versions(**parameters):
            return set(system(parameters)[0].of_type("AWS::Lambda::Version"))

        one = versions(Release="1" * 64)
        self.assertEqual(one, versions(Release="1" * 64, MemorySize="2048", **DOMAIN))
        self.assertFalse(one & versions(Release="2" * 64))

    def test_a_release_changes_what_a_version_is_made_of(self):
        """Lambda refuses to publish what has not changed since the last version."""
        said = {system({"Release": digit * 64})[0].resources["UnlockFunction"]["Properties"]["Description"] for digit in "12"}
        self.assertEqual(len(said), 2)

    def test_a_new_version_is_tried_and_can_go_back_unless_that_is_switched_off(self):
        for name, root, _ in EACH:
            policies = [it.get("UpdatePolicy") for it in root.resources.values() if it["Type"] == "AWS::Lambda::Alias"]
            groups = root.of_type("AWS::CodeDeploy::DeploymentGroup")
            if name == "at once":
                self.assertEqual((set(policies), groups), ({None}, {}))
                continue
            for policy in policies:
                hook = policy["CodeDeployLambdaAliasUpdate"]["BeforeAllowTrafficHook"]
                self.assertEqual(hook, {"Fn::GetAtt": ["Releases", "Outputs.Check"]})
            alarms = [it["AlarmConfiguration"]["Alarms"][0]["Name"] for it in groups.values()]
            self.assertEqual(sorted(alarms), ["PropertyEditingAlarm", "ServiceCallAlarm", "UnlockAlarm"])

    def test_alarms_that_take_a_version_back_see_that_version_only(self):
        _, nested = system({})
        for name, alarm in nested["Releases"].of_type("AWS::CloudWatch::Alarm").items():
            function = name.replace("Alarm", "Function")
            for metric in alarm["Metrics"][1:]:
                dimensions = {it["Name"]: it["Value"] for it in metric["MetricStat"]["Metric"]["Dimensions"]}
                self.assertTrue({"ExecutedVersion", "Version"} & set(dimensions))
                version = dimensions.get("ExecutedVersion") or dimensions["Version"]
                self.assertRegex(version, f"^{function}Version[0-9a-f]+\\.Version$")

    def test_environments_stay_far_below_the_limit(self):
        for _, root, _ in EACH:
            for name, function in root.of_type("AWS::Lambda::Function").items():
                variables = function["Environment"]["Variables"]
                size = sum(len(key) + len(str(value)) for key, value in variables.items())
                self.assertLess(size, LAMBDA_ENVIRONMENT / 2, f"{name}: {size} bytes")

    def test_public_address_and_the_ways_to_it_fit_together(self):
        for name, root, _ in EACH:
            variables = root.resources["UnlockFunction"]["Properties"]["Environment"]["Variables"]
            body = root.resources["Api"]["Properties"]["Body"]
            closed = body["servers"][0]["x-amazon-apigateway-endpoint-configuration"]["disableExecuteApiEndpoint"]
            host = root.parameters["DomainName"]
            self.assertEqual(variables["PUBLIC_BASE_URL"], f"https://{host}" if host else "")
            own = name in ("domain", "production")
            self.assertEqual(closed, own)
            self.assertEqual("Domain" in root.resources, own)
            self.assertEqual("DomainRecord" in root.resources, own)
            self.assertEqual("DomainTarget" in root.outputs, own)

    def test_a_warning_of_the_gateway_stops_no_deployment(self):
        """SAM writes servers without url, of which API Gateway warns."""
        for _, root, _ in EACH:
            self.assertNotIn("FailOnWarnings", root.resources["Api"]["Properties"])

    def test_limits_of_routes_name_routes_that_exist(self):
        root = EACH[0][1]
        settings = root.resources["ApiApiGatewayDefaultStage"]["Properties"]["RouteSettings"]
        self.assertLessEqual(set(settings), routes_of(root))
        for route, limits in settings.items():
            kept_low = route.split(" ")[1].startswith("/unlock")
            self.assertEqual(limits["ThrottlingRateLimit"] < root.parameters["ThrottleRate"], kept_low, route)

    def test_concurrency_is_reserved_where_it_is_asked_for_and_never_none(self):
        for name, root, _ in EACH:
            reserved = [it.get("ReservedConcurrentExecutions") for it in root.of_type("AWS::Lambda::Function").values()]
            self.assertEqual(sorted(filter(None, reserved)), ["40", "5", "50"] if name == "reserved" else [])
        pattern = packaged("template")["Parameters"]["UnlockConcurrency"]["AllowedPattern"]
        self.assertIsNone(re.fullmatch(pattern, "0"))
        self.assertIsNotNone(re.fullmatch(pattern, "10"))

    def test_no_reference_is_left_in_a_text(self):
        for _, root, nested in EACH:
            for stack in (root, *nested.values()):
                said = json.dumps([stack.resources, stack.outputs])
                self.assertNotIn("{'Ref'", said)
                self.assertNotIn("{'Fn::", said)
                self.assertEqual(re.findall(r"\$\{(?!PROP|LABEL)[^}]*\}", said), [])

    def test_parameters_that_do_not_fit_together_are_refused(self):
        self.assertEqual(system({"DomainName": "a.example"})[0].broken_rules(), ["DomainName needs CertificateArn."])
        alone = system({"OriginKeySha256": "0" * 64})[0].broken_rules()
        self.assertEqual(alone, ["OriginKeySha256 needs DomainName, CloudFront's."])
        for _, root, _ in EACH:
            self.assertEqual(root.broken_rules(), [])

    def test_nothing_but_principals_is_bound_to_one_partition(self):
        for name in ("template", *NESTED.values(), "edge"):
            said = json.dumps(packaged(name)["Resources"])
            self.assertNotIn("arn:aws:", said)
            found = set(re.findall(r"[\w.${}:-]*amazonaws\.com", said))
            principals = {"lambda.amazonaws.com", "cloudwatch.amazonaws.com"}
            self.assertLessEqual(found, principals)


if __name__ == "__main__":
    unittest.main()
