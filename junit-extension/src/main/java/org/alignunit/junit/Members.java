package org.alignunit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.alignunit.internal.model.calls.Cancellation;
import org.alignunit.survey.Panel;
import org.alignunit.survey.Panels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds and reads the annotated members of the test class; those of an inner class come first. */
final class Members {
    private final List<Object> instances;

    Members(ExtensionContext context) {
        instances = new ArrayList<>(context.getRequiredTestInstances().getAllInstances());
        Collections.reverse(instances);
    }

    /** The model that a member of this name gives, or the only one if it is empty. */
    Optional<Object> model(String name) {
        for (Object instance : instances) {
            List<AccessibleObject> found = models(instance.getClass());
            if (!name.isEmpty()) {
                found.removeIf(member -> !((Member) member).getName().equals(name));
            }
            if (!found.isEmpty()) {
                return Optional.of(value(only(found, ModelUnderTest.class), instance));
            }
        }
        return Optional.empty();
    }

    /** {@return the names of the members that give models, where there are several} */
    static List<String> severalModels(Class<?> testClass) {
        List<AccessibleObject> found = List.of();
        for (Class<?> type = testClass; type != null && found.isEmpty(); type = type.getEnclosingClass()) {
            found = models(type);
        }
        return found.size() < 2
                ? List.of()
                : found.stream().map(member -> ((Member) member).getName()).toList();
    }

    private static List<AccessibleObject> models(Class<?> type) {
        List<AccessibleObject> found = new ArrayList<>(annotated(type, ModelUnderTest.class));
        found.addAll(AnnotationSupport.findAnnotatedFields(type, ModelUnderTest.class));
        return found;
    }

    Optional<Pipeline> pipeline(Settings settings, Session session, Cancellation cancellation) {
        for (Object instance : instances) {
            List<Method> found = annotated(instance, RespondentUnderTest.class);
            if (!found.isEmpty()) {
                return Optional.of(new Pipeline(
                        only(found, RespondentUnderTest.class),
                        instance,
                        settings,
                        session.budget(settings).until(cancellation)));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the model under test is a panel, which is known before there is an instance: from the type of the member, from
     * the value of a static field, or from the configured name.
     */
    static boolean panel(Class<?> testClass, Optional<String> configured) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            List<Method> methods = annotated(type, ModelUnderTest.class);
            List<Field> fields = AnnotationSupport.findAnnotatedFields(type, ModelUnderTest.class);
            if (!methods.isEmpty() || !fields.isEmpty()) {
                return methods.stream().anyMatch(method -> method.getReturnType() == Panel.class)
                        || fields.stream().anyMatch(Members::holdsPanel);
            }
            if (!annotated(type, RespondentUnderTest.class).isEmpty()) {
                return false;
            }
        }
        return configured.filter(model -> model.startsWith(Panels.PREFIX)).isPresent();
    }

    private static boolean holdsPanel(Field field) {
        return field.getType() == Panel.class
                || Modifier.isStatic(field.getModifiers())
                        && ReflectionSupport.tryToReadFieldValue(field, null)
                                        .toOptional()
                                        .orElse(null)
                                instanceof Panel;
    }

    private static List<Method> annotated(Object instance, Class<? extends Annotation> annotation) {
        return annotated(instance.getClass(), annotation);
    }

    private static List<Method> annotated(Class<?> type, Class<? extends Annotation> annotation) {
        return AnnotationSupport.findAnnotatedMethods(type, annotation, HierarchyTraversalMode.TOP_DOWN);
    }

    private static <T> T only(List<T> found, Class<?> annotation) {
        if (found.size() > 1) {
            throw new ExtensionConfigurationException(
                    "@" + annotation.getSimpleName() + " is on more than one member: " + found + ". Keep one"
                            + (annotation == ModelUnderTest.class ? ", or let them race (select = NEAREST)" : ""));
        }
        return found.get(0);
    }

    private static Object value(AccessibleObject member, Object instance) {
        Object value = member instanceof Field field ? read(field, instance) : call((Method) member, instance);
        if (value == null) {
            throw new ExtensionConfigurationException("@ModelUnderTest " + member
                    + " is null when the test starts. Assign it where it is declared, or in @BeforeEach");
        }
        return value;
    }

    private static @Nullable Object read(Field field, Object instance) {
        return ReflectionSupport.tryToReadFieldValue(field, instance)
                .getOrThrow(
                        e -> new ExtensionConfigurationException("@ModelUnderTest " + field + " cannot be read", e));
    }

    private static @Nullable Object call(Method method, Object instance) {
        if (method.getParameterCount() > 0) {
            throw new ExtensionConfigurationException("@ModelUnderTest " + method + " has parameters. Remove them");
        }
        try {
            return ReflectionSupport.invokeMethod(method, instance);
        } catch (Throwable cause) {
            throw new ExtensionConfigurationException("@ModelUnderTest " + method + " failed: " + cause, cause);
        }
    }

    /** Test classes and their members need not be public. */
    static <T extends AccessibleObject & Member> T open(T member) {
        if (!Modifier.isPublic(member.getModifiers())
                || !Modifier.isPublic(member.getDeclaringClass().getModifiers())) {
            member.setAccessible(true);
        }
        return member;
    }
}
