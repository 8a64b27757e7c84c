package dev.liveview.compiler.generate;

import dev.liveview.compiler.check.Contract;
import dev.liveview.compiler.check.JavaString;
import dev.liveview.compiler.parser.Node;
import dev.liveview.compiler.tokenizer.Attribute;
import dev.liveview.compiler.tokenizer.AttributeValue;
import dev.liveview.compiler.tokenizer.AttributeValue.Part;
import dev.liveview.compiler.tokenizer.Code;

/** Makes arguments of the attributes of a component's tag, or a slot's. */
final class AttributeArguments {
    private final ExpressionWriter expressions;

    AttributeArguments(ExpressionWriter expressions) {
        this.expressions = expressions;
    }

    /** What is given for an attribute, or what it is when it is not given. */
    Argument attribute(Contract.Attribute wanted, Node.Tag tag, Scope scope) {
        for (Attribute attribute : tag.attributes()) {
            if (attribute instanceof Attribute.Named named && named.name().equals(wanted.name())) {
                return given(wanted, named.value(), scope);
            }
        }
        return new Argument.Plain(JavaText.of(String.valueOf(wanted.otherwise())), 0);
    }

    private Argument given(Contract.Attribute wanted, AttributeValue value, Scope scope) {
        return switch (value) {
            case AttributeValue.Absent absent ->
                new Argument.Plain(JavaText.of(wanted.literal().ofBareName().orElseThrow()), 0);
            case AttributeValue.Literal literal ->
                new Argument.Plain(
                        JavaText.of(wanted.literal()
                                .toJava(Entities.decode(literal.text()))
                                .orElseThrow()),
                        0);
            default -> plain(value(value, scope));
        };
    }

    private static Argument plain(Expression expression) {
        return new Argument.Plain(expression.java(), expression.mask());
    }

    /** The value of an attribute of which nothing is known. */
    Expression value(AttributeValue value, Scope scope) {
        return switch (value) {
            case AttributeValue.Absent absent -> new Expression(JavaText.of("true"), 0);
            case AttributeValue.Literal literal ->
                new Expression(JavaText.of(JavaString.quote(Entities.decode(literal.text()))), 0);
            case AttributeValue.Whole(Code code) -> expressions.write(code, scope);
            case AttributeValue.Mixed mixed -> mixed(mixed, scope);
        };
    }

    private Expression mixed(AttributeValue.Mixed mixed, Scope scope) {
        JavaText java = JavaText.of("\"\"");
        long mask = 0;
        for (Part part : mixed.parts()) {
            switch (part) {
                case Part.Text(String text) -> java.add(" + " + JavaString.quote(Entities.decode(text)));
                case Part.Expression(Code code) -> {
                    Expression expression = expressions.write(code, scope);
                    java.add(" + (").add(expression.java()).add(")");
                    mask |= expression.mask();
                }
            }
        }
        return new Expression(java, mask);
    }

    /** All attributes that are not declared. */
    Argument rest(Node.Tag tag, Contract contract, Scope scope) {
        JavaText java = JavaText.of("Attrs.EMPTY");
        long mask = 0;
        for (Attribute attribute : tag.attributes()) {
            if (attribute instanceof Attribute.Spread spread) {
                Expression expression = expressions.write(spread.code(), scope);
                java.add(".with(").add(expression.java()).add(")");
                mask |= expression.mask();
            } else if (attribute instanceof Attribute.Named named
                    && !(contract.input(named.name()).orElse(null) instanceof Contract.Attribute)) {
                Expression expression = restValue(named, scope);
                java.add(".with(" + JavaString.quote(named.name()) + ", ")
                        .add(expression.java())
                        .add(")");
                mask |= expression.mask();
            }
        }
        return new Argument.Plain(java, mask);
    }

    /** A value for a script becomes a literal of the script here, because the component cannot know that it was an expression. */
    private Expression restValue(Attribute.Named named, Scope scope) {
        Expression value = value(named.value(), scope);
        boolean isScript = named.name().startsWith("on") && named.value() instanceof AttributeValue.Whole;
        return isScript
                ? new Expression(
                        JavaText.of("dev.liveview.html.Escape.script(")
                                .add(value.java())
                                .add(")"),
                        value.mask())
                : value;
    }
}
