package com.aeondt;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.aeondt.platform.persistence.SystemAccess;
import com.aeondt.platform.web.ApiController;
import com.aeondt.platform.web.Public;
import com.aeondt.platform.web.RequiresScope;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.io.ObjectInputStream;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.example.offenders.Offenders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a machine can check; each is also shown to find a class that breaks it. */
class ArchitectureTests {

    static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.aeondt");

    private static final DescribedPredicate<JavaClass> PRODUCT =
            DescribedPredicate.not(resideInAPackage("com.aeondt.embedded.."));

    private final Map<String, ArchRule> rules = new LinkedHashMap<>();

    ArchitectureTests() {
        rules.put(
                "entitiesArePrivate",
                classes().that().areAnnotatedWith(Entity.class).should().notBePublic());
        rules.put(
                "repositoriesArePrivate",
                classes().that().areAssignableTo(Repository.class).should().notBePublic());
        rules.put(
                "controllersArePrivate",
                classes()
                        .that()
                        .areMetaAnnotatedWith(RestController.class)
                        .and()
                        .areNotAnnotations()
                        .should()
                        .notBePublic());
        rules.put(
                "controllersUseTheirOwnModuleOnly",
                classes().that().areAnnotatedWith(ApiController.class).should(useTheirOwnModuleAndThePlatformOnly()));
        rules.put(
                "controllersLeaveRepositoriesAlone",
                noClasses()
                        .that()
                        .areAnnotatedWith(ApiController.class)
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Repository.class));
        rules.put(
                "operationsNameTheirScope",
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(ApiController.class)
                        .and()
                        .areMetaAnnotatedWith(RequestMapping.class)
                        .should()
                        .beAnnotatedWith(RequiresScope.class)
                        .orShould()
                        .beAnnotatedWith(Public.class));
        rules.put(
                "onlyPersistenceDeclaresTransactionManagers",
                methods()
                        .that()
                        .areAnnotatedWith(Bean.class)
                        .and()
                        .haveRawReturnType(DescribedPredicate.describe(
                                "a transaction manager", type -> type.isAssignableTo(PlatformTransactionManager.class)))
                        .should()
                        .beDeclaredInClassesThat()
                        .resideInAPackage("com.aeondt.platform.persistence"));
        rules.put(
                "onlyTheGraphSpeaksCypher",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("com.aeondt.graph..", "com.aeondt.embedded..")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Neo4jClient.class));
        rules.put(
                "enginesStayOutOfTheProduct",
                noClasses().that(PRODUCT).should().dependOnClassesThat().resideInAPackage("com.aeondt.embedded.."));
        rules.put(
                "grammarsKnowNoFramework",
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "com.aeondt.tasks.todofile..",
                                "com.aeondt.inference.gguf..",
                                "com.aeondt.graph.decay..",
                                "com.aeondt.graph.observable..",
                                "com.aeondt.graph.sbom..",
                                "com.aeondt.graph.stix..",
                                "com.aeondt.graph.table..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework..", "jakarta.."));
        rules.put(
                "theSystemRoleIsForPlatformAndAuth",
                noClasses()
                        .that()
                        .resideOutsideOfPackages("com.aeondt.platform..", "com.aeondt.auth..")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(SystemAccess.class));
        rules.put(
                "nothingIsInjectedIntoFields",
                fields().should()
                        .notBeAnnotatedWith(Autowired.class)
                        .andShould()
                        .notBeAnnotatedWith(Value.class));
        rules.put(
                "settingsAreRecords", noClasses().should().dependOnClassesThat().areAssignableTo(Value.class));
        rules.put(
                "onlyBackgroundLoopsSleep",
                noClasses()
                        .that(PRODUCT)
                        .and()
                        .resideOutsideOfPackages(
                                "com.aeondt.platform.events..",
                                "com.aeondt.platform.persistence..",
                                "com.aeondt.graph.store..")
                        .should()
                        .callMethod(Thread.class, "sleep", long.class)
                        .orShould()
                        .callMethod(Thread.class, "sleep", Duration.class));
        rules.put(
                "timeIsJavaTime",
                noClasses()
                        .that(PRODUCT)
                        .and()
                        .doNotHaveSimpleName("EventMessage") // AMQP's timestamp is one
                        .should()
                        .dependOnClassesThat(equivalentTo(Date.class)));
        rules.put(
                "nothingIsDeserialisedByJava",
                noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class));
        rules.put(
                "standardStreamsAreForTheLog",
                noClasses().that(PRODUCT).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsItsRules() {
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(false).check(HOUSE)));
    }

    /** A rule that could not fail would not be one. */
    @TestFactory
    Stream<DynamicTest> everyRuleFindsWhoBreaksIt() {
        var offenders = new ClassFileImporter().importClasses(Offenders.class.getDeclaredClasses());
        return rules.entrySet().stream()
                .filter(rule -> !rule.getKey().equals("grammarsKnowNoFramework"))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue()
                                        .allowEmptyShould(true)
                                        .evaluate(offenders)
                                        .hasViolation())
                                .isTrue()));
    }

    @Test
    void modulesAreWhereTheyAreLookedFor() {
        assertThat(HOUSE.containPackage("com.aeondt.platform.web")).isTrue();
        assertThat(HOUSE.containPackage("com.aeondt.tasks.todofile")).isTrue();
    }

    private static ArchCondition<JavaClass> useTheirOwnModuleAndThePlatformOnly() {
        return new ArchCondition<>("use their own module and the platform only") {
            @Override
            public void check(JavaClass controller, ConditionEvents events) {
                controller.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> {
                            String target = module(dependency.getTargetClass().getBaseComponentType());
                            return !target.isEmpty()
                                    && !target.equals("platform")
                                    && !target.equals(module(controller));
                        })
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(controller, dependency.getDescription())));
            }
        };
    }

    private static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.", -1);
        return type.getPackageName().startsWith("com.aeondt.") ? parts[2] : "";
    }
}
