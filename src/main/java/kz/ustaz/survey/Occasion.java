package kz.ustaz.survey;

import kz.ustaz.roster.RunId;

/** One asking of a form in a run. @param about as in {@link Asked} */
record Occasion(RunId run, String form, String about) {

    Occasion(RunId run, Asked asked) {
        this(run, asked.form().id(), asked.about());
    }
}
