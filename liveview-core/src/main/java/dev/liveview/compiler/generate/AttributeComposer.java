package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.JavaString;
import dev.liveview.compiler.check.Place;
import dev.liveview.compiler.parser.Node;
import dev.liveview.compiler.tokenizer.Attribute;
import dev.liveview.compiler.tokenizer.AttributeValue;
import dev.liveview.compiler.tokenizer.AttributeValue.Part;
import dev.liveview.compiler.tokenizer.Code;
import dev.liveview.html.Escape;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the attributes of an element: what is known into the statics, the rest as dynamics that are made safe for their place. */
final class AttributeComposer {
    /** Hints to tools, not for browsers. */
    private static final Set<String> DROPPED = Set.of("phx-no-format", "phx-no-curly-interpolation");

    private final ExpressionWriter expressions;

    AttributeComposer(ExpressionWriter expressions) {
        this.expressions = expressions;
    }

    void compose(Node.Element element, Scope scope, FragmentBuilder out) {
        List<Expression> spreads = element.attributes().stream()
                .filter(Attribute.Spread.class::isInstance)
                .map(spread -> expressions.write(((Attribute.Spread) spread).code(), scope))
                .toList();
        Tag tag = new Tag(element, spreads, scope, out);
        element.attributes().forEach(tag::attribute);
    }

    /** The attributes of one tag. */
    private final class Tag {
        private final Node.Element element;
        private final List<Expression> spreads;
        private final Scope scope;
        private final FragmentBuilder out;

        Tag(Node.Element element, List<Expression> spreads, Scope scope, FragmentBuilder out) {
            this.element = element;
            this.spreads = spreads;
            this.scope = scope;
            this.out = out;
        }

        void attribute(Attribute attribute) {
            switch (attribute) {
                case Attribute.Spread one -> spread(one);
                case Attribute.Named named when DROPPED.contains(named.name()) -> {}
                case Attribute.Named named -> named(named);
            }
        }

        private void spread(Attribute.Spread one) {
            String written = element.attributes().stream()
                    .filter(Attribute.Named.class::isInstance)
                    .map(named -> ", "
                            + JavaString.quote(((Attribute.Named) named).name().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining());
            value(one.at(), JavaText.of("spread("), expressions.write(one.code(), scope), written + ")");
        }

        private void named(Attribute.Named named) {
            Place place = Place.of(element.name(), named.name());
            boolean isMerged = !spreads.isEmpty() && (place == Place.CLASS || place == Place.STYLE);
            switch (named.value()) {
                case AttributeValue.Absent absent -> out.text(" " + named.name());
                case AttributeValue.Literal literal when isMerged -> merged(named, place, constant(literal));
                case AttributeValue.Literal literal ->
                    out.text(" " + named.name() + "=" + literal.quote() + literal.text() + literal.quote());
                case AttributeValue.Mixed mixed when isMerged -> merged(named, place, concatenation(mixed.parts()));
                case AttributeValue.Mixed mixed -> quoted(named, place, mixed.parts(), mixed.quote());
                case AttributeValue.Whole whole
                when isMerged -> merged(named, place, expressions.write(whole.code(), scope));
                case AttributeValue.Whole whole -> whole(named, place, whole.code());
            }
        }

        private static Expression constant(AttributeValue.Literal literal) {
            return new Expression(JavaText.of(JavaString.quote(Entities.decode(literal.text()))), 0);
        }

        /** The element's own classes or styles, and those of its spreads. */
        private void merged(Attribute.Named named, Place place, Expression own) {
            JavaText call = JavaText.of(place == Place.CLASS ? "classPart(" : "stylePart(")
                    .add(own.java());
            long mask = own.mask();
            for (Expression spread : spreads) {
                call.add(", ").add(spread.java()).add(".get(\"" + named.name() + "\")");
                mask |= spread.mask();
            }
            out.text(" " + named.name() + "=\"");
            out.dynamic(new Dynamic.Value(named.at(), mask, call.add(")")));
            out.text("\"");
        }

        private void whole(Attribute.Named named, Place place, Code code) {
            Optional<String> constant = place == Place.SCRIPT ? Optional.empty() : Constant.text(code);
            if (constant.isPresent()) {
                out.text(" " + named.name() + "=\"" + Escape.html(constant.get()) + "\"");
            } else if (code.text().equals("true")) {
                out.text(" " + named.name());
            } else if (!code.text().equals("false") && !code.text().equals("null")) {
                changing(named, place, code);
            } else if (place == Place.CLASS || place == Place.STYLE) {
                out.text(" " + named.name() + "=\"\"");
            }
        }

        private void changing(Attribute.Named named, Place place, Code code) {
            List<Part> parts = place == Place.SCRIPT ? List.of(new Part.Expression(code)) : Constant.parts(code);
            if (parts.size() > 1 || parts.getFirst() instanceof Part.Text) {
                quoted(named, place, parts, '"');
                return;
            }
            Expression expression = expressions.write(code, scope);
            String name = JavaString.quote(named.name());
            switch (place) {
                case CLASS -> inQuotes(named, "classPart(", expression);
                case STYLE -> inQuotes(named, "stylePart(", expression);
                case URL -> value(code.at(), JavaText.of("url(" + name + ", "), expression, ")");
                case SCRIPT -> value(code.at(), JavaText.of("script(" + name + ", "), expression, ")");
                case ECHO -> value(code.at(), JavaText.of("echo(" + name + ", "), expression, ")");
                case PLAIN -> value(code.at(), JavaText.of("attribute(" + name + ", "), expression, ")");
            }
        }

        private void inQuotes(Attribute.Named named, String method, Expression expression) {
            out.text(" " + named.name() + "=\"");
            value(named.at(), JavaText.of(method), expression, ")");
            out.text("\"");
        }

        private void quoted(Attribute.Named named, Place place, List<Part> parts, char quote) {
            out.text(" " + named.name() + "=" + quote);
            if (place == Place.URL && parts.getFirst() instanceof Part.Expression && !isAddressAfter(parts)) {
                value(named.at(), urlPart(named), concatenation(parts), ")");
            } else {
                for (int i = 0; i < parts.size(); i++) {
                    part(named, place, parts.get(i), i == 0);
                }
            }
            out.text(String.valueOf(quote));
        }

        private void part(Attribute.Named named, Place place, Part part, boolean isFirst) {
            switch (part) {
                case Part.Text text -> out.text(text.text());
                case Part.Expression(Code code) -> {
                    JavaText method =
                            switch (place) {
                                case URL -> isFirst ? urlPart(named) : JavaText.of("attributePart(");
                                case SCRIPT -> JavaText.of("scriptPart(");
                                case ECHO -> JavaText.of("echoPart(");
                                case CLASS, STYLE, PLAIN -> JavaText.of("attributePart(");
                            };
                    value(code.at(), method, expressions.write(code, scope), ")");
                }
            }
        }

        private static JavaText urlPart(Attribute.Named named) {
            return JavaText.of("urlPart(" + JavaString.quote(named.name()) + ", ");
        }

        /** Whether the text after the first expression ends what could be a scheme, so that the first part can be judged alone. */
        private static boolean isAddressAfter(List<Part> parts) {
            return parts.size() == 1
                    || parts.get(1) instanceof Part.Text(String text) && "/?#".indexOf(text.charAt(0)) >= 0;
        }

        private Expression concatenation(List<Part> parts) {
            JavaText java = JavaText.of("\"\"");
            long mask = 0;
            for (Part part : parts) {
                switch (part) {
                    case Part.Text text -> java.add(" + " + JavaString.quote(Entities.decode(text.text())));
                    case Part.Expression(Code code) -> {
                        Expression expression = expressions.write(code, scope);
                        java.add(" + (").add(expression.java()).add(")");
                        mask |= expression.mask();
                    }
                }
            }
            return new Expression(java, mask);
        }

        private void value(int at, JavaText before, Expression expression, String after) {
            out.dynamic(new Dynamic.Value(
                    at, expression.mask(), before.add(expression.java()).add(after)));
        }
    }
}
