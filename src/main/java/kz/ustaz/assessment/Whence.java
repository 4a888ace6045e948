package kz.ustaz.assessment;

/** From where somebody asks, as his request says it. Tests bring one of their own. */
interface Whence {

    /** Such as {@code 10.1.2.3}; empty where nobody's request is answered. */
    String address();
}
