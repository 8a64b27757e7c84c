package dev.liveview.compiler.processor;

import dev.liveview.compiler.check.Contract;
import dev.liveview.compiler.check.Contract.Input;
import dev.liveview.compiler.generate.RunTimeNames;
import java.util.List;

/**
 * Names of components without their package, where the generated class stands in the same one and the name means nothing else there.
 *
 * @param imports the import declarations of the generated class
 */
record ShortNames(String packageName, List<String> imports) {
    Contract of(Contract contract) {
        return new Contract(
                of(contract.type()),
                of(contract.template()),
                contract.isGeneric(),
                contract.inputs().stream().map(this::of).toList());
    }

    private Input of(Input input) {
        return input instanceof Contract.Slots slots && slots.entry() != null
                ? new Contract.Slots(slots.name(), slots.isRequired(), slots.handsOver(), of(slots.entry()))
                : input;
    }

    String of(String name) {
        boolean isNear = !packageName.isEmpty() && name.startsWith(packageName + ".");
        String rest = isNear ? name.substring(packageName.length() + 1) : name;
        String first = rest.split("[.]", 2)[0];
        boolean isClear = !RunTimeNames.bySimpleName().containsKey(first)
                && !rest.isEmpty()
                && !Character.isLowerCase(rest.charAt(0))
                && imports.stream().noneMatch(one -> one.endsWith("." + first + ";"));
        return isNear && isClear ? rest : name;
    }
}
