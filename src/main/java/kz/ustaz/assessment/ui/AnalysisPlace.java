package kz.ustaz.assessment.ui;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import kz.ustaz.assessment.ItemAnalysis;

/**
 * Where a page of analysis stands, and where its links lead.
 *
 * @param path without parameters
 * @param back the page before it
 */
record AnalysisPlace(
        String path, String back, ItemAnalysis.Wanted wanted, Optional<String> item, AnalysisPlace.Files files) {

    static final String ATTEMPTS = "attempts";
    static final String ALL = "all";
    static final String VERSION = "version";
    static final String ITEM = "item";

    /** Takes a part of the results away as whoever is signed in when he asks for it. */
    interface Files {
        Consumer<ItemAnalysis.File> of(ItemAnalysis.Part part);
    }

    String all(boolean all) {
        return address(new ItemAnalysis.Wanted(all, wanted.version()), Optional.empty());
    }

    String version(String key) {
        return address(new ItemAnalysis.Wanted(wanted.all(), Optional.of(key)), Optional.empty());
    }

    String one(String id) {
        return address(wanted, Optional.of(id));
    }

    String whole() {
        return address(wanted, Optional.empty());
    }

    /** Ids and keys are letters, digits and hyphens, so nothing needs to be escaped. */
    private String address(ItemAnalysis.Wanted what, Optional<String> id) {
        var parameters = new ArrayList<String>();
        if (what.all()) {
            parameters.add(ATTEMPTS + "=" + ALL);
        }
        what.version().filter(key -> key.matches("[0-9a-f]+")).ifPresent(key -> parameters.add(VERSION + "=" + key));
        id.ifPresent(one -> parameters.add(ITEM + "=" + one));
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }
}
