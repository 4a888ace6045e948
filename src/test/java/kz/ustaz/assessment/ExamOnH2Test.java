package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class ExamOnH2Test extends ExamContract {

    ExamOnH2Test() {
        super(Databases.H2);
    }
}
