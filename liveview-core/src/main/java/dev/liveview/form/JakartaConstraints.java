package dev.liveview.form;

import dev.liveview.error.ErrorCode;
import dev.liveview.error.LiveViewException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The annotations of Jakarta Bean Validation. The only class that names its types: it is loaded only where they are. */
final class JakartaConstraints implements Constraints {
    private static final Logger LOG = LoggerFactory.getLogger(JakartaConstraints.class);
    private static final ErrorCode BROKEN = ErrorCode.app("form.validation");

    /** A form checks each nested record by itself, whether it is marked {@code @Valid} or not. */
    private static final TraversableResolver NO_CASCADE = new TraversableResolver() {
        @Override
        public boolean isReachable(Object object, Path.Node property, Class<?> root, Path path, ElementType element) {
            return true;
        }

        @Override
        public boolean isCascadable(Object object, Path.Node property, Class<?> root, Path path, ElementType element) {
            return false;
        }
    };

    private final ValidatorFactory factory;

    private JakartaConstraints(ValidatorFactory factory) {
        this.factory = factory;
    }

    static Constraints find() {
        try {
            return new JakartaConstraints(Validation.buildDefaultValidatorFactory());
        } catch (NoProviderFoundException none) {
            LOG.info("jakarta.validation is there, but nothing that implements it; constraints are not checked");
            return NONE;
        } catch (ValidationException broken) {
            throw new LiveViewException(
                    BROKEN,
                    "Jakarta Bean Validation is there and cannot start: " + broken.getMessage()
                            + "; Hibernate Validator needs an implementation of Jakarta Expression Language beside it,"
                            + " such as org.glassfish.expressly:expressly",
                    broken);
        }
    }

    @Override
    public List<Violation> of(Record made, Locale language) {
        return violations(validator(language).validate(made));
    }

    @Override
    public List<Violation> of(Class<? extends Record> type, String name, Object value, Locale language) {
        return violations(validator(language).validateValue(type, name, value));
    }

    private Validator validator(Locale language) {
        return factory.usingContext()
                .traversableResolver(NO_CASCADE)
                .messageInterpolator(new InLanguage(factory.getMessageInterpolator(), language))
                .getValidator();
    }

    private static List<Violation> violations(Set<? extends ConstraintViolation<?>> found) {
        return found.stream()
                .map(one -> new Violation(path(one.getPropertyPath()), one.getMessage()))
                .sorted(Comparator.comparing((Violation one) -> one.path().toString())
                        .thenComparing(Violation::message)) // a set has no order, and a page must not flicker
                .toList();
    }

    private static FieldPath path(Path path) {
        List<String> parts = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                parts.add(Integer.toString(node.getIndex()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                parts.add(node.getName());
            }
        }
        return new FieldPath(parts);
    }

    private record InLanguage(MessageInterpolator interpolator, Locale language) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return interpolator.interpolate(template, context, language);
        }

        @Override
        public String interpolate(String template, Context context, Locale other) {
            return interpolator.interpolate(template, context, other);
        }
    }
}
