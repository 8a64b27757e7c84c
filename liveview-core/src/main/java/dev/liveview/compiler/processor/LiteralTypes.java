package dev.liveview.compiler.processor;

import dev.liveview.compiler.check.LiteralType;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Says what text can become a value of a type. */
final class LiteralTypes {
    LiteralType of(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> new LiteralType.Truth();
            case INT -> new LiteralType.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "", "");
            case LONG -> new LiteralType.Whole(Long.MIN_VALUE, Long.MAX_VALUE, "", "L");
            case SHORT -> new LiteralType.Whole(Short.MIN_VALUE, Short.MAX_VALUE, "(short) ", "");
            case BYTE -> new LiteralType.Whole(Byte.MIN_VALUE, Byte.MAX_VALUE, "(byte) ", "");
            case DOUBLE -> new LiteralType.Floating("");
            case FLOAT -> new LiteralType.Floating("f");
            case DECLARED -> declared((TypeElement) ((DeclaredType) type).asElement());
            case TYPEVAR -> new LiteralType.Anything();
            default -> new LiteralType.None();
        };
    }

    private static LiteralType declared(TypeElement type) {
        if (type.getKind() == ElementKind.ENUM) {
            return new LiteralType.Constant(TypeNames.of(type), constants(type));
        }
        return switch (type.getQualifiedName().toString()) {
            case "java.lang.String", "java.lang.CharSequence" -> new LiteralType.Text();
            case "java.lang.Object" -> new LiteralType.Anything();
            case "java.lang.Boolean" -> new LiteralType.Truth();
            case "java.lang.Integer" -> new LiteralType.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "", "");
            case "java.lang.Long" -> new LiteralType.Whole(Long.MIN_VALUE, Long.MAX_VALUE, "", "L");
            case "java.lang.Double" -> new LiteralType.Floating("");
            case "java.lang.Float" -> new LiteralType.Floating("f");
            default -> new LiteralType.None();
        };
    }

    private static List<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element::getSimpleName)
                .map(Object::toString)
                .toList();
    }
}
