package kz.ustaz.certification;

import java.util.OptionalLong;

/**
 * How far the training reached by one trainer and all who came from him.
 *
 * @param own what he led himself
 * @param branch that and what all below him led
 * @param trainers below him, at any depth, himself not among them
 * @param activated of those, who led a run of their own within six months of becoming trainers
 * @param daysToFirst from his becoming a trainer to the first day of his first run after that; empty for a root, and where
 *     there is none yet
 */
public record Figures(Delivered own, Delivered branch, int trainers, int activated, OptionalLong daysToFirst) {

    /** People reached in the branch for each of its trainers, himself among them. */
    public double learnersPerTrainer() {
        return branch.people() / (trainers + 1.0);
    }
}
