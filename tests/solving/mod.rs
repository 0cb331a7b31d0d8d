//! `kollegium solve` run on jobs of a folder of fixtures, for the tests of both formats.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

/// Runs `kollegium solve`.
pub fn solve(file: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kollegium")).arg("solve").arg(file).args(arguments).output().unwrap()
}

/// Jobs of a folder.
pub struct Jobs(pub &'static str);

impl Jobs {
    /// The file of a job.
    pub fn file(&self, name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(self.0);
        folder.join(format!("{name}.json"))
    }

    /// A job.
    pub fn job(&self, name: &str) -> Value {
        job(&self.file(name))
    }

    /// The answer to a job.
    pub fn answer(&self, name: &str, arguments: &[&str]) -> Value {
        let output = solve(&self.file(name), &[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// The answers cost no more than was found before, as `judged` counts; it panics where a rule is broken.
    pub fn cost_at_most(&self, known: &[(&str, &str, i64)], judged: impl Fn(&Value, &Value) -> i64) {
        for &(name, steps, most) in known {
            let cost = judged(&self.job(name), &self.answer(name, &["--steps", steps]));
            assert!(cost <= most, "{name} costs {cost}, {most} was found before");
        }
    }

    /// The same steps give the same answer with any number of threads; gives it.
    pub fn same_with_any_threads(&self, name: &str, steps: &str) -> Value {
        let of = |threads| self.answer(name, &["--steps", steps, "--seed", "7", "--threads", threads]);
        let one = of("1");
        assert_eq!(one, of("2"));
        assert_eq!(one, of("5"));
        one
    }

    /// The code and the words with which a job is refused after `from` became `to` in it.
    pub fn refused(&self, name: &str, from: &str, to: &str) -> (Option<i32>, String) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("job.json");
        let text = std::fs::read_to_string(self.file(name)).unwrap().replacen(from, to, 1);
        std::fs::File::create(&path).and_then(|mut f| f.write_all(text.as_bytes())).unwrap();
        let output = solve(&path, &["--steps", "1"]);
        assert!(output.stdout.is_empty());
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    }
}

/// The job of a file.
pub fn job(path: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A whole number.
pub fn number(value: &Value) -> i64 {
    value.as_i64().unwrap()
}
