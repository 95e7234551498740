# For `sam build`: one Maven run for all three functions, in whatever directory SAM builds (samconfig.toml: in this one).
# Tests and the checks of form are .ci/run's work, not a deployment's.
MAVEN_FLAGS := -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -Dexec.skip=true
FUNCTIONS   := functions/unlock functions/service-call functions/property-editing
SOURCES     := $(shell find pom.xml .mvn tools/linux-only shared functions \( -name target -o -path '*/src/test' \) -prune -o -type f -print)
BUILT       := target/sam-built
ONE_AT_A_TIME := $(shell command -v flock >/dev/null && echo flock target/sam-lock)
comma := ,
space := $(subst ,, )

.PHONY: build-UnlockFunction build-ServiceCallFunction build-PropertyEditingFunction functions

build-UnlockFunction build-ServiceCallFunction build-PropertyEditingFunction: functions
	$(if $(ARTIFACTS_DIR),,$(error ARTIFACTS_DIR is missing: call this through sam build))
	mkdir -p "$(ARTIFACTS_DIR)/lib"
	cp $(MODULE)/target/libraries/*.jar $(MODULE)/target/immobridge-*.jar "$(ARTIFACTS_DIR)/lib/"

build-UnlockFunction: MODULE := functions/unlock
build-ServiceCallFunction: MODULE := functions/service-call
build-PropertyEditingFunction: MODULE := functions/property-editing

# Under `sam build --parallel` three makes meet here: the lock lets one build and the others find it done.
functions:
	@mkdir -p target
	@$(ONE_AT_A_TIME) $(MAKE) --no-print-directory $(BUILT)

$(BUILT): $(SOURCES)
	rm -rf $(addsuffix /target/libraries,$(FUNCTIONS)) $(addsuffix /target/*.jar,$(FUNCTIONS))
	./mvnw $(MAVEN_FLAGS) -pl $(subst $(space),$(comma),$(FUNCTIONS)) -am package dependency:copy-dependencies \
	  -DincludeScope=runtime '-DoutputDirectory=$${project.build.directory}/libraries'
	python3 tools/linux-only $(addsuffix /target/libraries/aws-crt-[0-9]*.jar,$(FUNCTIONS))
	touch $@
