package kz.ustaz.assessment;

import kz.ustaz.testing.Databases;

class ExamOnPostgresqlTest extends ExamContract {

    ExamOnPostgresqlTest() {
        super(Databases.POSTGRESQL);
    }
}
