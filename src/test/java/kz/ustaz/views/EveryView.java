package kz.ustaz.views;

import java.util.function.Supplier;

/** The way of each person through all views. */
public final class EveryView {

    private EveryView() {}

    /** @param visits a new window for each of them @param seen where it is told what went wrong */
    public static void walk(Supplier<Visit> visits, Scene scene, Seen seen) {
        seen.check(() -> StrangersViews.walk(visits.get(), scene));
        seen.check(() -> new TraineesViews(visits.get(), scene).walk());
        seen.check(() -> OthersViews.inTheMiddle(visits.get()));
        seen.check(() -> OthersViews.withoutARun(visits.get()));
        seen.check(() -> InstructorsViews.walk(visits.get()));
        seen.check(() -> PracticumViews.observe(visits.get(), visits.get(), scene));
        seen.check(() -> new AdministratorsViews(visits.get(), scene).walk());
    }
}
